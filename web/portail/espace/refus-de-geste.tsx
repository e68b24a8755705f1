import type { ReactNode } from "react";
import { inject } from "regexparam";
import * as z from "zod/mini";
import type { ProblemCode } from "../../../shared/problems.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Echec } from "../../socle/echec.ts";
import { cheminCourant } from "../../socle/langue/adresses.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";

const avecNumero = z.object({ numeroUnique: z.string() });

const versLaDemande = (numeroUnique: string) => inject(chemins.demande, { numeroUnique });

const versLaConnexion = (): string => `${chemins.connexion}?retour=${encodeURIComponent(cheminCourant())}`;

/** Refusals after which the page of the demande says what can still be done. */
const DITS_PAR_LA_DEMANDE: readonly ProblemCode[] = [
  "demande-arretee",
  "demande-en-cours",
  "brouillon-depose",
  "restauration-impossible",
  "reactivation-impossible",
  "reactivation-deja-demandee",
  "renouvellement-pas-ouvert",
];

function suiteDe(refus: unknown, numeroUnique: string): { href: string; texte: string } | undefined {
  if (!(refus instanceof Echec)) return undefined;
  const { motif, probleme } = refus;
  if (motif === "session") return { href: versLaConnexion(), texte: m.connexion_ouvrir() };
  if (probleme?.code === "demande-deja-deposee") {
    const autre = avecNumero.safeParse(probleme).data?.numeroUnique;
    return autre === undefined ? undefined : { href: versLaDemande(autre), texte: m.refus_voir_autre_demande() };
  }
  return probleme && DITS_PAR_LA_DEMANDE.includes(probleme.code)
    ? { href: versLaDemande(numeroUnique), texte: m.refus_voir_ma_demande() }
    : undefined;
}

type Proprietes = { refus: unknown; numeroUnique: string; children?: ReactNode };

/** What keeps an act on a demande from being done, and where to go from there. */
export function RefusDeGeste({ refus, numeroUnique, children }: Proprietes) {
  if (refus === undefined) return null;
  const suite = suiteDe(refus, numeroUnique);
  return (
    <div className="fr-alert fr-alert--error fr-my-2w" role="alert">
      <p>{phraseDEchec(refus)}</p>
      {suite && (
        // the page in view may be the one it leads to: it is then read anew
        <a className="fr-link" href={suite.href}>
          {suite.texte}
        </a>
      )}
      {children}
    </div>
  );
}
