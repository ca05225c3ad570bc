/** Version of Casus that documents name; the same as in the package manifests. */
export const version: string = '0.1.0';
