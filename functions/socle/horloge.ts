/** The only clock of the functions; the Paris day comes from it (`shared/demande/delais.ts`). */
export type Horloge = () => Date;

export const horloge: Horloge = () => new Date();
