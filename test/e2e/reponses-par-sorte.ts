import type { Champ, Nature, Valeur } from "../../shared/formulaire/champ.ts";

type ParSorte = Partial<Record<Nature["type"], (champ: Champ) => Valeur>>;

const codes = (champ: Champ): string[] => ("modalites" in champ ? champ.modalites.map(({ code }) => code) : []);
const unMontant = (champ: Champ, montant: number) =>
  Object.fromEntries(
    codes(champ)
      .map((code) => [code, montant])
      .slice(0, 1),
  );

/** An answer that each kind of question takes. */
const justes: ParSorte = {
  choix: (champ) => codes(champ)[0] ?? "",
  "choix-multiple": (champ) => codes(champ).slice(0, 2),
  "liste-ordonnee": (champ) => codes(champ).slice(0, 2),
  texte: () => "Benali",
  booleen: () => true,
  "date-passee": () => "2001-02-03",
  entier: () => 4,
  montant: () => 120.5,
  montants: (champ) => unMontant(champ, 120.5),
  nir: () => "269054958815780",
  siret: () => "35600000000048",
  siren: () => "356000000",
  telephone: () => "06 12 34 56 78",
  courriel: () => "amina.benali@exemple.fr",
  commune: () => "69123",
  communes: () => ["69123"],
  confirmations: () => [],
};

/** An answer that each kind refuses; closed lists let nothing wrong be said. */
const fausses: ParSorte = {
  texte: (champ) => ("genre" in champ ? "1234" : "a".repeat("max" in champ ? champ.max + 1 : 0)),
  "date-passee": () => "2001-02-31",
  "date-a-venir": () => "2001-02-03",
  entier: () => -1,
  montant: () => -1,
  montants: (champ) => unMontant(champ, -1),
  nir: () => "269054958815781",
  siret: () => "35600000000049",
  siren: () => "356000001",
  telephone: () => "0612",
  courriel: () => "amina@",
};

export const reponseJuste = (champ: Champ): Valeur | undefined => justes[champ.type]?.(champ);
export const reponseFausse = (champ: Champ): Valeur | undefined => fausses[champ.type]?.(champ);
