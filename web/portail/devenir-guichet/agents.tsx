import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { qualites, rolesOuverts } from "../../../shared/acces/organismes.ts";
import { libelleDeRole } from "../../../shared/droits/postes.ts";
import { m } from "../../paraglide/messages.js";
import { ListeDeChoix } from "../systemes-locaux/liste-de-choix.tsx";
import { Cases, Texte } from "./champs.tsx";
import type { PartieDeFiche } from "./organisme.tsx";
import type { AgentSaisi } from "./saisie.ts";

const SENSIBLE = "sensible";

/** The head of the body, and the agents that the head names. */
export function Agents({ saisie, poser, fauteDe }: PartieDeFiche) {
  const { agents } = saisie;
  const roles = rolesOuverts(qualites.filter((qualite) => saisie.qualites.includes(qualite)));
  const changer = (rang: number, change: Partial<AgentSaisi>) =>
    poser({ agents: agents.map((agent, place) => (place === rang ? { ...agent, ...change } : agent)) });
  const ajouter = () =>
    poser({
      agents: [...agents, { cle: crypto.randomUUID(), nom: "", courriel: "", role: roles[0] ?? "", sensible: false }],
    });
  return (
    <>
      <h2>{m.acces_agents_titre()}</h2>
      <p>{m.acces_agents_texte()}</p>
      {agents.map(({ cle, nom, courriel, role, sensible }, rang) => (
        <fieldset key={cle} className="fr-fieldset">
          <legend className="fr-fieldset__legend">{m.acces_agent({ rang: rang + 1 })}</legend>
          <div className="fr-fieldset__element">
            <Texte
              id={`agents-${rang}-nom`}
              libelle={m.acces_personne()}
              faute={fauteDe(`agents-${rang}-nom`)}
              valeur={nom}
              changer={(valeur) => changer(rang, { nom: valeur })}
            />
            <Texte
              id={`agents-${rang}-courriel`}
              type="email"
              libelle={m.acces_courriel_professionnel()}
              faute={fauteDe(`agents-${rang}-courriel`)}
              valeur={courriel}
              changer={(valeur) => changer(rang, { courriel: valeur })}
            />
            <ListeDeChoix
              id={`agents-${rang}-role`}
              libelle={m.agent_role()}
              faute={fauteDe(`agents-${rang}-role`)}
              valeur={role}
              choix={roles.map((code) => ({ code, nom: libelleDeRole(code) }))}
              changer={(valeur) => changer(rang, { role: valeur })}
            />
            <Cases
              id={`agents-${rang}-sensible`}
              libelle={m.acces_profil()}
              choix={[{ code: SENSIBLE, nom: m.acces_sensible() }]}
              coches={sensible ? [SENSIBLE] : []}
              changer={(coches) => changer(rang, { sensible: coches.length > 0 })}
            />
            <Button
              type="button"
              size="small"
              priority="tertiary"
              onClick={() => poser({ agents: agents.toSpliced(rang, 1) })}
            >
              {m.acces_agent_retirer({ rang: rang + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      <Button type="button" priority="secondary" className="fr-mb-4w" disabled={roles.length === 0} onClick={ajouter}>
        {m.acces_agent_ajouter()}
      </Button>
    </>
  );
}
