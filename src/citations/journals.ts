/** Subjects in the names of the BMC journals, whole and abbreviated: "BMC Musculoskelet Disord". */
const BMC_SUBJECT = String.raw`(?:Anesthesiol|Bioinform|Biol|Biotechnol|Cancer|Cardiovasc|Cell|Chem|Complement|Dermatol|Emerg|Endocr|Gastroenterol|Genom|Geriatr|Health|Immunol|Infect|Med|Mol|Musculoskelet|Nephrol|Neurol|Neurosci|Nurs|Ophthalmol|Oral|Pediatr|Pharmacol|Prim|Psychiatr|Psychol|Public|Pulm|Res|Rheumatol|Sports|Surg|Syst|Urol|Vet|Women)\p{Ll}*`;
const JOURNALS = new RegExp(
  String.raw`\bBMC(?: ${BMC_SUBJECT}\.?(?: (?:and |& )?\p{Lu}\p{L}*\.?){0,4})|\b(?:Osteoarthritis (?:and |& )?Cartilage|Osteoarthr(?:itis)? Cartil(?:age)?|World J(?:ournal|\.)?(?: of)? Stem Cells?|(?:International )?J(?:ournal|\.)?(?: of)? Stem Cells?|Stem Cells? (?:Int(?:ernational|\b\.?)|Res(?:earch|\b\.?)(?: (?:(?:&|and) )?Ther(?:apy|\b\.?))?|Transl(?:ational|\b\.?) Med(?:icine|\b\.?)|Rev(?:iews|\b\.?)(?: (?:and|&) Rep(?:orts|\b\.?))?|Dev(?:elopment|\b\.?)|Rep(?:orts|\b\.?))|J(?:ournal|\.)?(?: of)? Extracell(?:ular|\.)? Vesicles)`,
  'gu',
);

/** A text with blanks for names of journals that hold words of a product, so that offsets stay. */
export const withoutJournals = (text: string): string =>
  text.replaceAll(JOURNALS, (name) => ' '.repeat(name.length));
