import type { LexiconGroup } from './group.ts';

/** A product by its trade name. Names of companies and names that are ordinary words stay out. */
export interface Brand {
  /** Surface forms, separated by `|`: lower case, spaces for hyphens. */
  forms: string;
  /** Tag of the therapy that it is. */
  tag: string;
  /** Where the name and what it stands for were read: a record of the evidence set, or an address. */
  source: string;
}

const HA_TABLE = 'https://www.ncbi.nlm.nih.gov/books/NBK38391/table/A253710/';
const HA_BRANDS = 'https://www.rheumaknowledgy.com/hyaluronate-injections/';
const HA_SURGEON = 'https://www.vangsnessmd.com/blog/hyaluronic-acid-ha-injections/';
const PLATELET_TABLE = 'https://doi.org/10.12998/wjcc.v5.i5.159';

export const brands: readonly Brand[] = [
  { forms: 'hyalgan', tag: 'TherapyHyaluronicAcid', source: HA_TABLE },
  { forms: 'synvisc|synvisc one|hylan|hylan g f 20', tag: 'TherapyHyaluronicAcid', source: HA_TABLE },
  { forms: 'supartz|supartz fx', tag: 'TherapyHyaluronicAcid', source: HA_TABLE },
  { forms: 'orthovisc', tag: 'TherapyHyaluronicAcid', source: HA_BRANDS },
  { forms: 'monovisc', tag: 'TherapyHyaluronicAcid', source: HA_BRANDS },
  {
    forms: 'euflexxa|gel syn|gelsyn|gelsyn 3|gel one|genvisc|genvisc 850',
    tag: 'TherapyHyaluronicAcid',
    source: HA_SURGEON,
  },
  {
    forms: 'hymovis',
    tag: 'TherapyHyaluronicAcid',
    source: 'https://jointpainauthority.com/blog/fda-approval-history-gel-injections',
  },
  { forms: 'zilretta', tag: 'TherapyCorticosteroid', source: 'fda-zilretta-knee-oa' },
  { forms: 'cartistem', tag: 'TherapyBirthTissue', source: 'lim-2021-cartistem-rct' },
  { forms: 'palingen', tag: 'TherapyBirthTissue', source: 'panero-2019-amniotic-fluid-products' },
  { forms: 'flograft', tag: 'TherapyBirthTissue', source: 'panero-2019-amniotic-fluid-products' },
  { forms: 'liveyon', tag: 'TherapyBirthTissue', source: 'cdc-2018-mmwr-umbilical' },
  { forms: 'xoglo|xo glo', tag: 'TherapyExosome', source: 'fda-wl-2023-kimera-exosomes' },
  { forms: 'exoflo', tag: 'TherapyExosome', source: 'east-2020-exoflo-veterans' },
  { forms: 'lipogems', tag: 'TherapyAdipose', source: 'zaffagnini-2022-mfat-prp' },
  { forms: 'jointstem', tag: 'TherapyAdipose', source: 'jointstem-phase3-korea' },
  { forms: 'elixcyte', tag: 'TherapyAdipose', source: 'chen-2021-elixcyte' },
  { forms: 'progenza', tag: 'TherapyAdipose', source: 'kuah-2018-progenza' },
  { forms: 'stempeucel', tag: 'TherapyBoneMarrow', source: 'gupta-2016-stempeucel' },
  { forms: 'prgf|endoret', tag: 'TherapyPrp', source: PLATELET_TABLE },
];

/** The brands as groups of the lexicon. */
export const brandGroups: readonly LexiconGroup[] = [...new Set(brands.map(({ tag }) => tag))].map((tag) => ({
  tag,
  reason: 'Trade names of the therapy; each with its source in brands.ts.',
  forms: brands
    .filter((brand) => brand.tag === tag)
    .map(({ forms }) => forms)
    .join('|'),
}));
