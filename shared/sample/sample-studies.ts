import type { SampleStudy } from './sample-content.ts';
import { ashgrove2022 } from './studies/ashgrove-2022.ts';
import { brommelkamp2015 } from './studies/brommelkamp-2015.ts';
import { castellane2019 } from './studies/castellane-2019.ts';
import { figueiroa2021 } from './studies/figueiroa-2021.ts';
import { harrow2016 } from './studies/harrow-2016.ts';
import { lindvag2018 } from './studies/lindvag-2018.ts';
import { macrandal2013 } from './studies/macrandal-2013.ts';
import { oMuireagain2014 } from './studies/o-muireagain-2014.ts';
import { paravath2017 } from './studies/paravath-2017.ts';
import { penhallowick2024 } from './studies/penhallowick-2024.ts';
import { wekambo2020 } from './studies/wekambo-2020.ts';
import { zoltowicz2023 } from './studies/zoltowicz-2023.ts';

/** The twelve studies of the sample, by first author; one is uncoded and one half coded, so that a newcomer has work to do. */
export const sampleStudies: readonly SampleStudy[] = [
  ashgrove2022,
  brommelkamp2015,
  castellane2019,
  figueiroa2021,
  harrow2016,
  lindvag2018,
  macrandal2013,
  oMuireagain2014,
  paravath2017,
  penhallowick2024,
  wekambo2020,
  zoltowicz2023,
];
