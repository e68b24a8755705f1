import { estSiret } from "../../../shared/demande/siret.ts";
import type { Montants } from "../../../shared/formulaire/champ.ts";
import type { Reponses } from "../../../shared/formulaire/formulaires.ts";
import type { Adulte } from "./profil-composition.ts";
import type { Tirage } from "./tirage.ts";

type Statut = Adulte["statut"];
type Travail = {
  statutProfessionnel: NonNullable<Reponses["statutProfessionnel"]>;
  contratCourt?: boolean;
  employeurSiret?: string;
};

/** No SIREN begins with 000: nobody has it. */
function siretInvente(hasard: Tirage): string {
  const debut = `000${hasard.entier(100_000, 999_999)}0001`;
  return Array.from({ length: 10 }, (_, cle) => `${debut}${cle}`).find(estSiret) ?? debut;
}

const PUBLIC = ["D3", "D4", "D5", "D7"] as const;

/** Boxes D2 to D15: the form asks for the employer, where the statistics know the contract. */
const parStatut: Readonly<Record<Statut, (hasard: Tirage) => Travail>> = {
  CDI: (hasard) =>
    hasard.oui(74)
      ? { statutProfessionnel: "D2", contratCourt: false }
      : { statutProfessionnel: hasard.element(PUBLIC) },
  CDD: () => ({ statutProfessionnel: "D2", contratCourt: true }),
  ART: () => ({ statutProfessionnel: "D8" }),
  CHO: () => ({ statutProfessionnel: "D9" }),
  APP: (hasard) => ({ statutProfessionnel: "D6", contratCourt: true, employeurSiret: siretInvente(hasard) }),
  ETU: () => ({ statutProfessionnel: "D6", contratCourt: false }),
  RET: () => ({ statutProfessionnel: "D10" }),
  AUT: () => ({ statutProfessionnel: "D11" }),
  NR: () => ({ statutProfessionnel: "D11" }),
};

export const travail = (hasard: Tirage, statut: Statut): Travail => parStatut[statut](hasard);

const DE_TRAVAIL = ["SAL"] as const;
const SANS_TRAVAIL = ["RSA", "RSA", "AAH", "PINV", "AUT"] as const;
const genres: Readonly<Record<Statut, readonly string[]>> = {
  CDI: DE_TRAVAIL,
  CDD: DE_TRAVAIL,
  ART: DE_TRAVAIL,
  APP: DE_TRAVAIL,
  CHO: ["CHO"],
  ETU: ["BE"],
  RET: ["RET"],
  AUT: SANS_TRAVAIL,
  NR: SANS_TRAVAIL,
};

/** Euros a month, of the kind that such work gives. */
export const ressources = (hasard: Tirage, statut: Statut, montant: number): Montants => ({
  [hasard.element(genres[statut])]: montant,
});
