// Properties are tested on the same drawn examples in every run; CASUS_SEED=NUMBER draws others.
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.CASUS_SEED ?? 1) });
