import { Alert } from "@codegouvfr/react-dsfr/Alert.js";
import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Upload } from "@codegouvfr/react-dsfr/Upload.js";
import { useState } from "react";
import type { DossierOuvert } from "../../../shared/api/dossier.ts";
import { m } from "../../paraglide/messages.js";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { attendreLInspection, envoyerAuGuichet } from "./envoyer-au-guichet.ts";
import { PageDuScan } from "./page-du-scan.tsx";
import { documentsPossibles, type PieceDuScan, repartir } from "./repartir.ts";
import { ouvrirScan, type RaisonDEchec, type Scan, ScanRefuse } from "./scan.ts";

type Proprietes = { dossier: DossierOuvert; relire: () => void };

const raisons: Record<RaisonDEchec, () => string> = {
  "mot-de-passe": m.scan_mot_de_passe,
  illisible: m.scan_illisible,
  "trop-de-pages": m.scan_trop_de_pages,
  vide: m.scan_vide,
  "trop-lourd": m.scan_trop_lourd,
};

const dire = (erreur: unknown): string =>
  erreur instanceof ScanRefuse ? raisons[erreur.raison]() : phraseDEchec(erreur);

/** One scan split by page into the pieces of a demande; each is inspected as those that the person sends. */
export function Numerisation({ dossier: { numeroUnique, pieces }, relire }: Proprietes) {
  const [scan, poserScan] = useState<Scan>();
  const [choix, poserChoix] = useState<readonly (string | undefined)[]>([]);
  const [etat, direLEtat] = useState("");
  const [enCours, poserEnCours] = useState(false);
  const [faute, signaler] = useState("");
  const documents = documentsPossibles(pieces);
  const aEnvoyer = repartir(choix, documents);

  async function recevoir(fichier: File | undefined): Promise<void> {
    signaler("");
    direLEtat("");
    poserScan(undefined);
    if (!fichier) return;
    try {
      const ouvert = await ouvrirScan(fichier);
      poserScan(ouvert);
      poserChoix(Array.from({ length: ouvert.pages }, () => undefined));
    } catch (erreur) {
      signaler(dire(erreur));
    }
  }

  async function envoyer(lu: Scan, aPartir: readonly PieceDuScan[]): Promise<void> {
    const envoyees: string[] = [];
    for (const [rang, piece] of aPartir.entries()) {
      direLEtat(m.scan_envoi({ rang: rang + 1, nombre: aPartir.length }));
      envoyees.push(await envoyerAuGuichet(numeroUnique, piece, lu, crypto.randomUUID()));
      // what has left is not sent again when the next one fails
      poserChoix((avant) => avant.map((cle) => (cle === piece.document.cle ? undefined : cle)));
    }
    direLEtat(m.scan_inspection());
    const gardees: boolean[] = [];
    for (const pieceId of envoyees) gardees.push(await attendreLInspection(numeroUnique, pieceId));
    poserScan(undefined);
    direLEtat(m.scan_fini({ nombre: gardees.filter((gardee) => gardee).length }));
    if (gardees.includes(false)) signaler(m.scan_refusees());
    relire();
  }

  async function partir(lu: Scan): Promise<void> {
    signaler("");
    if (aEnvoyer.length === 0) return signaler(m.scan_rien());
    poserEnCours(true);
    await envoyer(lu, aEnvoyer).catch((erreur) => {
      direLEtat("");
      signaler(dire(erreur));
    });
    poserEnCours(false);
  }

  return (
    <section className="fr-mt-4w">
      <h2>{m.scan_titre()}</h2>
      <Upload
        label={m.scan_fichier()}
        hint={m.scan_fichier_aide()}
        nativeInputProps={{
          accept: "application/pdf,image/jpeg,image/png",
          disabled: enCours,
          onChange: ({ currentTarget }) => void recevoir(currentTarget.files?.[0]),
        }}
      />
      <p role="alert" className={faute ? "fr-error-text" : "fr-mb-0"}>
        {faute}
      </p>
      {scan && (
        <>
          {scan.programme && <Alert severity="info" small description={m.scan_programme()} className="fr-mb-2w" />}
          <p>{m.scan_consigne()}</p>
          <ol className="sne-vignettes">
            {[...choix.entries()].map(([rang, choisi]) => (
              <PageDuScan
                key={rang}
                scan={scan}
                page={rang + 1}
                documents={documents}
                choisi={choisi}
                choisir={(cle) => poserChoix((avant) => avant.with(rang, cle))}
              />
            ))}
          </ol>
          <Button disabled={enCours} onClick={() => void partir(scan)}>
            {m.scan_envoyer({ nombre: aEnvoyer.length })}
          </Button>
        </>
      )}
      <p role="status">{etat}</p>
    </section>
  );
}
