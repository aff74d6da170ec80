/* A page that has no room for more script keeps the letters that it was shown with. */
import { loadNewsreader } from './arrival.ts';

loadNewsreader();
