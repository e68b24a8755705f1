import { type ComponentType, lazy, Suspense } from "react";

type Proprietes = { departement: string };

// the list of local systems weighs 4 kB, for this one question; unreachable, the page does without it
const AvisSystemeLocal = lazy<ComponentType<Proprietes>>(() =>
  import("../../systemes-locaux/avis-systeme-local.tsx").then(
    (module) => ({ default: module.AvisSystemeLocal }),
    () => ({ default: () => null }),
  ),
);

/** Tells of the local system of a département; loaded beside the question, that does not wait for it. */
export const AvisDuTerritoire = (proprietes: Proprietes) => (
  <Suspense fallback={null}>
    <AvisSystemeLocal {...proprietes} />
  </Suspense>
);
