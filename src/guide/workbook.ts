/** The page with everything that the reader wrote. */
export const workbook = { title: 'Your workbook', path: '/workbook/' };
