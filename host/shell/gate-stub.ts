/**
 * Stands for `@atlaskit/feature-gate-js-client`: a local site has no experiments, so every gate is closed and every
 * experiment at its default. Saves the Statsig client (33 KB gzipped) and its warnings.
 */
const FeatureGates = {
  initializeCompleted: (): boolean => false,
  checkGate: (_name: string, _options?: unknown): boolean => false,
  getExperimentValue: <T>(_experiment: string, _parameter: string, otherwise: T): T => otherwise,
  hasGetExperimentValueErrorOccurred: (): boolean => false,
  hasCheckGateErrorOccurred: (): boolean => false,
  getExperiment: () => ({ get: <T>(_name: string, otherwise: T): T => otherwise }),
};

export { FeatureGates as default };
