import type { Reason } from './device.ts';

/** The state of the guide on the device. */
export type State =
  | 'absent'
  | 'keeping'
  | 'kept'
  | 'waiting'
  | 'lost'
  | 'removed'
  | 'unremovable'
  | 'unsupported'
  | Reason;

interface Words {
  /** What a reader is told. */
  status: string;
  /** What a reader can do then. */
  action?: 'keep' | 'remove';
}

const words: Record<State, Words> = {
  absent: { status: '', action: 'keep' },
  keeping: { status: 'Downloading the guide. You can read on meanwhile.' },
  kept: {
    status: 'The guide is on this device. It opens without a network.',
    action: 'remove',
  },
  waiting: {
    status:
      'The guide is on this device. A newer version is there too. You will see it once you have closed every tab of the guide.',
    action: 'remove',
  },
  lost: {
    status: 'Your browser has deleted the guide from this device. You can keep it again.',
    action: 'keep',
  },
  removed: { status: 'The guide is no longer on this device.', action: 'keep' },
  unremovable: {
    status:
      'Your browser did not remove all of the guide. Clear the data of this site in its settings.',
    action: 'remove',
  },
  full: {
    status:
      'There is too little space on this device, so nothing was kept. Make some room, then try again.',
    action: 'keep',
  },
  interrupted: {
    status: 'The download broke off, so nothing was kept. Try again when the network is better.',
    action: 'keep',
  },
  inTheWay: {
    status:
      'Tabs that show an earlier copy are still open, so nothing was kept. Close all tabs of the guide, this one too. Then come back here and try again.',
    action: 'keep',
  },
  forbidden: {
    status:
      'Your browser does not let this site keep anything, so nothing was kept. That may be a setting, or a private window.',
    action: 'keep',
  },
  unsupported: {
    status:
      'Your browser cannot keep the guide. That may be its age, a private window, or an address without https.',
  },
};

/**
 * Puts its state into words.
 *
 * @param state The state.
 * @returns What to tell the reader, and what the reader can do; no action while it is not their turn.
 */
export function toWords(state: State): Words {
  return words[state];
}
