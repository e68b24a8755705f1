import { type Bloc, texte, titre } from "../../socle/papier/document.ts";
import type { Faits } from "../faits.ts";

const parGroupesDeQuatre = (code: string): string => code.match(/.{1,4}/gu)?.join(" ") ?? code;

/** How whoever is shown this attestation makes sure that it is genuine. */
export const verification = ({ demande, site }: Faits): Bloc[] => [
  titre("Vérifier cette attestation"),
  {
    genre: "cle",
    intitule: "Code de vérification",
    valeur: parGroupesDeQuatre(demande.codeAttestation),
    precision: "À donner avec le numéro unique, à ceux à qui vous montrez cette attestation.",
  },
  { genre: "lien", avant: "Adresse de vérification : ", adresse: `${site}/verifier-une-attestation` },
  texte(
    "La page dit si l’attestation est authentique et si la demande est encore valable. Elle ne dit rien d’autre de vous.",
  ),
];
