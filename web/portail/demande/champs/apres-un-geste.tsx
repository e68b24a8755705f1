import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type PropsWithChildren, useEffect, useRef, useState } from "react";

/** What is shown only when the person asks: someone may be looking over the shoulder. */
export function ApresUnGeste({ geste, children }: PropsWithChildren<{ geste: string }>) {
  const [estMontre, montrer] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (estMontre) ref.current?.focus();
  }, [estMontre]);
  if (!estMontre)
    return (
      <Button type="button" size="small" priority="secondary" onClick={() => montrer(true)}>
        {geste}
      </Button>
    );
  return (
    <div ref={ref} tabIndex={-1} className="sne-montre">
      {children}
    </div>
  );
}
