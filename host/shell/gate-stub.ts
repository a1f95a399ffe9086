/**
 * Stands for `@atlaskit/feature-gate-js-client`: a local site has no experiments, so every gate is closed and every
 * experiment at its default. Saves the Statsig client (33 KB gzipped) and its warnings.
 */
export default class FeatureGates {
  static initializeCompleted(): boolean {
    return false;
  }
  static checkGate(_name: string, _options?: unknown): boolean {
    return false;
  }
  static getExperimentValue<T>(_experiment: string, _parameter: string, otherwise: T): T {
    return otherwise;
  }
  static hasGetExperimentValueErrorOccurred(): boolean {
    return false;
  }
  static hasCheckGateErrorOccurred(): boolean {
    return false;
  }
  static getExperiment(): { get<T>(name: string, otherwise: T): T } {
    return { get: (_name, otherwise) => otherwise };
  }
}
