/* What every page does before anything of it is painted. */
import '#features/theme/theme.client.ts';
import '#features/leave/leave.client.ts';
import '#features/notes/erased.client.ts';
import './page-swap.client.ts';
import { dropCachedPages } from '#features/cached-pages.ts';

// Whatever its reader writes or chooses is kept by now.
addEventListener('input', dropCachedPages);
