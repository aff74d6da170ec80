import { sync } from 'astro';

// Without the types of what authors write, ESLint finds hundreds of problems that are none.
await sync({ logLevel: 'error' });
