/**
 * Stands in for Atlassian's feature gate client, which nobody initialises in our frame: every gate is closed and every
 * experiment keeps its default, as it does there; without 33 KB of script and without its warning in the console.
 */
const closed = {
  checkGate: (): boolean => false,
  getExperimentValue: <T>(_name: string, _parameter: string, fallback: T): T => fallback,
  getExperiment: (): { get: <T>(key: string, fallback: T) => T } => ({ get: (_key, fallback) => fallback }),
  initializeCalled: (): boolean => false,
  initializeCompleted: (): boolean => false,
};

// The packages import it as their default.
export default closed;
