/** The page with the steps in three sentences each. */
export const shortVersion = { title: 'The short version', path: '/short/' };
