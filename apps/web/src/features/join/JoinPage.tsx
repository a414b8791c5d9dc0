import "./words.ts";
import { type ComponentType, lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Spinner } from "@hearth/ui/Spinner";
import { keepDeviceChoice } from "../../lib/deviceChoice.ts";
import type { SeatStay } from "../../lib/seatStay.ts";
import type { Seat } from "./doors.ts";
import { JoinFrame } from "./JoinFrame.tsx";
import { LinkStep } from "./LinkStep.tsx";
import { NameStep } from "./NameStep.tsx";
import { keepPlace, keptName } from "./place.ts";
import { SeatStep } from "./SeatStep.tsx";
import { forgetLeaving, stayAt } from "./stay.ts";
import { hideToken, tokenIn } from "../../lib/secretInAddress.ts";

const DeviceCheck = lazy(async () => ({
  default: (await import("../../lib/devices/DeviceCheck.tsx")).DeviceCheck,
}));

type RoomProps = {
  readonly sessionId: string;
  readonly displayName: string;
  readonly seat: SeatStay;
};

type JoinPageProps = { readonly Room: ComponentType<RoomProps> };

type Way =
  | { readonly at: "link"; readonly token: string }
  | { readonly at: "seat" }
  | { readonly at: "name"; readonly seat: Seat }
  | { readonly at: "devices"; readonly seat: Seat; readonly name: string }
  | { readonly at: "room"; readonly seat: Seat; readonly name: string };

/** With a link: read it. Without: this browser may have a seat already. */
function wayIn(): Way {
  const token = tokenIn(location.hash);
  return token === null ? { at: "seat" } : { at: "link", token };
}

/** A seat whose name was confirmed in this tab goes straight back to its place. */
function wayOf(seat: Seat): Way {
  const name = keptName(seat.sessionId);
  return name === null ? { at: "name", seat } : { at: "room", seat, name };
}

/** The way from a personal link to the room, one calm step at a time. */
export function JoinPage({ Room }: JoinPageProps) {
  const { t } = useTranslation("join");
  const [way, setWay] = useState(wayIn);
  const seated = (seat: Seat) => {
    hideToken();
    forgetLeaving();
    setWay(wayOf(seat));
  };
  if (way.at === "room") {
    const { name, seat } = way;
    const stay = stayAt({ sessionId: seat.sessionId, name });
    return <Room sessionId={seat.sessionId} displayName={name} seat={stay} />;
  }
  return (
    <JoinFrame step={way.at}>
      {way.at === "link" && <LinkStep token={way.token} onSeated={seated} />}
      {way.at === "seat" && <SeatStep onSeat={seated} />}
      {way.at === "name" && (
        <NameStep
          suggestedName={way.seat.suggestedName}
          nameRule={way.seat.nameRule}
          onConfirmed={(name) => setWay({ at: "devices", seat: way.seat, name })}
        />
      )}
      {way.at === "devices" && (
        <Suspense fallback={<Coming />}>
          <DeviceCheck
            sessionId={way.seat.sessionId}
            enter={t("ask")}
            onReady={(choice) => {
              keepDeviceChoice(way.seat.sessionId, choice);
              keepPlace({ sessionId: way.seat.sessionId, name: way.name });
              setWay({ at: "room", seat: way.seat, name: way.name });
            }}
          />
        </Suspense>
      )}
    </JoinFrame>
  );
}

function Coming() {
  const { t } = useTranslation();
  return <Spinner label={t("loading")} />;
}
