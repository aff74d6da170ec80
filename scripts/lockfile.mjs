/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [optional]
 * @property {string[]} [os] the systems that it is for, where it is not for all
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 *
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 *
 * @typedef {{ os: string, cpu: string, libc: string | undefined }} System
 */

/**
 * Whether npm may leave a package out. Most optional ones hold compiled code for other systems; the
 * one for this system is needed.
 *
 * @param {LockedPackage} wantedPackage
 * @param {System} system
 */
function isDispensable({ optional, os, cpu, libc }, system) {
  if (!optional) return false;
  const isForThisSystem =
    os?.includes(system.os) &&
    (!cpu || cpu.includes(system.cpu)) &&
    (!libc || libc.includes(system.libc ?? ''));
  return !isForThisSystem;
}

/**
 * The packages that package-lock.json names and that are not installed as it names them.
 *
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json, npm's own record of what it installed
 * @param {System} system this one, in the words of Node
 * @param {(folder: string) => boolean} isPresent whether a folder of the project exists
 * @returns {string[]} their folders, such as `node_modules/astro`
 */
export function findMissingPackages(wanted, installed, system, isPresent) {
  const wantedPackages = Object.entries(wanted.packages ?? {});
  const installedPackages = installed.packages ?? {};
  return wantedPackages
    .filter(([folder, wantedPackage]) => {
      // The entry without a folder is the project itself.
      if (folder === '') return false;
      const installedPackage = installedPackages[folder];
      if (!installedPackage) return !isDispensable(wantedPackage, system);
      return installedPackage.version !== wantedPackage.version || !isPresent(folder);
    })
    .map(([folder]) => folder);
}
