import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type SubmitEvent, useState } from "react";
import { annuaireDesGuichets, type GuichetPublic } from "../../../shared/api/annuaire.ts";
import type { Sortie } from "../../../shared/api/route.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import type { Erreur } from "../../socle/erreur.ts";
import { Formulaire } from "../../socle/formulaire.tsx";
import { Lien } from "../../socle/lien.tsx";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { ResumeErreurs } from "../../socle/resume-erreurs.tsx";
import { TitrePage } from "../../socle/titre-page.tsx";
import { AideVideo } from "../../videos/aide-video.tsx";
import { Texte } from "../devenir-guichet/champs.tsx";

type Trouves = Sortie<typeof annuaireDesGuichets.chercherGuichets>;

const proximites = {
  commune: m.annuaire_commune,
  intercommunalite: m.annuaire_intercommunalite,
  departement: m.annuaire_departement,
  territoire: m.annuaire_territoire,
  ailleurs: m.annuaire_ailleurs,
} as const;

/** Where a demande can be filed with someone, near a place or by name. */
export function GuichetsPage() {
  const [q, poserQ] = useState("");
  const [trouves, poser] = useState<Trouves>();
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);
  const faute = erreurs[0]?.texte;
  const chercher = async (evenement: SubmitEvent): Promise<void> => {
    evenement.preventDefault();
    poser(undefined);
    if (q.trim() === "") return poserErreurs([{ cible: "lieu", texte: m.annuaire_vide() }]);
    await call(annuaireDesGuichets.chercherGuichets, { q }).then(
      (resultat) => {
        poserErreurs([]);
        poser(resultat);
      },
      (erreur) => poserErreurs([{ cible: "lieu", texte: phraseDEchec(erreur) }]),
    );
  };
  return (
    <div className="fr-container sne-contenu">
      <ResumeErreurs erreurs={erreurs} />
      <TitrePage titre={m.annuaire_titre()} enErreur={erreurs.length > 0} />
      <p className="fr-text--lead">{m.annuaire_texte()}</p>
      <AideVideo id="guichets" />
      <Formulaire onSubmit={chercher}>
        <Texte
          id="lieu"
          libelle={m.annuaire_lieu()}
          aide={m.annuaire_lieu_aide()}
          faute={faute}
          valeur={q}
          changer={poserQ}
        />
        <Button type="submit">{m.annuaire_chercher()}</Button>
      </Formulaire>
      <div role="status" className="fr-mt-4w">
        {trouves && <Liste {...trouves} />}
      </div>
      <p className="fr-mt-4w">
        <Lien className="fr-link" href={chemins.devenirGuichet}>
          {m.acces_titre()}
        </Lien>
      </p>
    </div>
  );
}

const Liste = ({ guichets, autourDe, suite }: Trouves) => (
  <>
    <p>
      {guichets.length === 0
        ? m.annuaire_aucun()
        : autourDe === undefined
          ? m.annuaire_nombre({ nombre: guichets.length })
          : m.annuaire_nombre_autour({ nombre: guichets.length, commune: autourDe })}
    </p>
    <ul className="sne-liste">
      {guichets.map((guichet) => (
        <li key={guichet.code}>
          <Guichet {...guichet} />
        </li>
      ))}
    </ul>
    {suite && <p>{m.annuaire_suite()}</p>}
  </>
);

const Guichet = ({ nom, ligne, codePostal, commune, horaires, telephone, courriel, proximite }: GuichetPublic) => (
  <>
    <h2 className="fr-h6 fr-mb-1v">{nom}</h2>
    {proximite && <p className="fr-hint-text fr-mb-1v">{proximites[proximite]()}</p>}
    <address className="fr-mb-1v">
      {ligne}, {codePostal} {commune}
    </address>
    <p className="fr-mb-1v">{horaires}</p>
    <p className="fr-mb-0">
      <a href={`tel:${telephone.replace(/\s/gu, "")}`}>{telephone}</a> · <a href={`mailto:${courriel}`}>{courriel}</a>
    </p>
  </>
);
