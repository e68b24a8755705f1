import { lazy, type PropsWithChildren, StrictMode, Suspense } from "react";
import { Route, Switch } from "wouter";
import { chemins } from "./chemins.ts";
import { routes } from "./routes.ts";
import { Attente } from "./socle/attente.tsx";
import "./socle/dsfr.ts";
import { EnTete } from "./socle/entete.tsx";
import { Navigation, useChemin } from "./socle/navigation.tsx";
import { Panne } from "./socle/panne.tsx";
import "./socle/partout.ts";
import { PiedDePage } from "./socle/pied-de-page.tsx";

type Proprietes = PropsWithChildren<{ chemin: string }>;

/** What is shown inside the page of someone else has no header, nor footer. */
function Entour({ children }: PropsWithChildren) {
  const estSeule = useChemin() === chemins.statistiquesIntegrer;
  return (
    <>
      {!estSeule && <EnTete />}
      <main id="contenu" tabIndex={-1}>
        {children}
      </main>
      {!estSeule && <PiedDePage />}
    </>
  );
}

/** What surrounds every page. */
export const Cadre = ({ chemin, children }: Proprietes) => (
  <StrictMode>
    <Navigation depart={chemin}>
      <Entour>{children}</Entour>
    </Navigation>
  </StrictMode>
);

const Bandeau = lazy(async () => ({ default: (await import("./portail/aider/bandeau.tsx")).BandeauDAide }));

/** What a page of a demande or of a draft is about. */
const referenceDe = (chemin: string): string | undefined =>
  /^\/(?:espace|demande)\/([\w-]*\d[\w-]*)(?:\/|$)/u.exec(chemin)?.[1];

/** A page is born with its path: nothing of the one before stays in it. */
function PageDuChemin() {
  const chemin = useChemin();
  const reference = referenceDe(chemin);
  return (
    <Panne chemin={chemin}>
      {reference !== undefined && (
        <Suspense fallback={null}>
          <Bandeau reference={reference} />
        </Suspense>
      )}
      <Suspense fallback={<Attente />}>
        <Switch key={chemin}>
          {routes.map(({ path, Page }) => (
            <Route key={path} path={path} component={Page} />
          ))}
        </Switch>
      </Suspense>
    </Panne>
  );
}

export const Site = ({ chemin }: { chemin: string }) => (
  <Cadre chemin={chemin}>
    <PageDuChemin />
  </Cadre>
);
