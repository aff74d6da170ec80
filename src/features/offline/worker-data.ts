/** What the worker is told when it is built. All paths hold the base path. */
export interface WorkerData {
  files: { url: string; revision: string | null; integrity?: string }[];
  redirects: [from: string, to: string][];
  /** The page for unknown addresses. */
  notFound: string;
}
