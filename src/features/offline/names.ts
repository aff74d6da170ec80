/** Name of the element that keeps the guide, and of its Trusted Types policy. */
export const keepGuide = 'keep-guide';

/**
 * Name of the cache that holds the guide. The scope is in it, because sites under several base paths
 * of one host share their caches.
 *
 * @param scope Absolute address that all pages of the site begin with.
 */
export const cacheNameOf = (scope: string) => `seventeen-steps:guide:${scope}`;

/** Why a worker could not keep the guide. */
export type Failure = 'full' | 'interrupted';
