export * from './accuracy.ts';
export * from './audit.ts';
export * from './effect.ts';
export * from './evidence.ts';
export * from './notice.ts';
export * from './page-citation.ts';
export * from './snapshot.ts';
export * from './vocabulary.ts';
