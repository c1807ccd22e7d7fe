import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { type Change, changeWords } from "@/lib/administration/change-words";
import type { SettingKey } from "@/lib/setting/settings";
import { shownSetting } from "@/lib/setting/typed";
import { DEFAULTS, SETTING_WORDS } from "@/lib/setting/words";

export type SettingLine = {
  key: SettingKey;
  value: unknown;
  /** null when the municipality has not decided it */
  decided: Change | null;
};

/** The settings of one form: how each stands, what it does, and who decided it. */
export function SettingTable({ caption, lines }: { caption: string; lines: readonly SettingLine[] }) {
  return (
    <div className="settings">
      <DataTable
        caption={caption}
        captionHidden
        columns={[
          { key: "label", header: "Kommunen bestemmer", rowHeader: true, cell: labelCell },
          { key: "value", header: "Nu", cell: valueCell },
          { key: "decided", header: "Bestemt", cell: decidedCell },
        ]}
        rows={lines}
        rowKey={({ key }) => key}
      />
    </div>
  );
}

function labelCell({ key }: SettingLine) {
  const { label, does, unused } = SETTING_WORDS[key];
  return (
    <>
      {label}
      <span className="sub">{does}</span>
      {unused && (
        <Status sign="draft" small>
          Bruges ikke endnu
        </Status>
      )}
    </>
  );
}

function valueCell({ key, value }: SettingLine) {
  return shownSetting(key, value);
}

function decidedCell({ key, decided }: SettingLine) {
  if (!decided)
    return <span className="muted">{isMessage(key) ? changeWords(undefined) : "Vores forslag"}</span>;
  return (
    <>
      {changeWords(decided)}
      {!isMessage(key) && <span className="sub">Vores forslag: {shownSetting(key, DEFAULTS[key])}</span>}
    </>
  );
}

/** What is said to everybody has no default of ours. */
function isMessage(key: SettingKey): boolean {
  return SETTING_WORDS[key].group === "besked";
}
