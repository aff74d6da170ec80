import browserslist from 'browserslist';
import { browserslistToTargets } from 'lightningcss';

/**
 * The oldest browsers that the site is made for, by `browserslist` in `package.json`. For them Lightning
 * CSS takes apart what they do not know: nested rules, `light-dark()`, ranges in media queries.
 */
export const browsers = browserslistToTargets(browserslist());
