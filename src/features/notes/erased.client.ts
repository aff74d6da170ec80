/*
 * Runs on every page. A tab may have slept, been on another site or come back from the browser's
 * cache while everything was erased elsewhere: it learns of that as soon as it can.
 */
import { watchStorage } from '#features/watch-storage.ts';
import { removeErased } from './erased.ts';

const look = () => {
  try {
    removeErased(sessionStorage, localStorage);
  } catch {
    // Where storage is forbidden, there is nothing.
  }
};
watchStorage(look);
