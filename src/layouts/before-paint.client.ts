/* What every page does before anything of it is painted. */
import '#theme/theme.client.ts';
import '#leave/leave.client.ts';
