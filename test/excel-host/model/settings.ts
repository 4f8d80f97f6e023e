import { bindCollection, Collection } from "../protocol/collection.ts";
import { bind, type HostObject, type Members, type Model } from "../protocol/object.ts";
import type { Wire, WireRecord } from "../protocol/wire.ts";

/** What the add-in keeps in the workbook by key, out of sight. */
export class Settings extends Collection<Setting> {
  readonly model: Model = bindCollection<Settings>(this, settingsMembers);
  readonly #settings: Setting[] = [];

  items(): readonly Setting[] {
    return this.#settings;
  }

  /** Replaces the value where the key is there already, as documented. */
  add(key: string, value: Wire): Setting {
    const known = this.#settings.find((setting) => setting.key === key);
    if (known) {
      known.value = value;
      return known;
    }
    const setting = new Setting(this, key, value);
    this.#settings.push(setting);
    return setting;
  }

  remove(setting: Setting): void {
    this.#settings.splice(this.#settings.indexOf(setting), 1);
  }

  protected goesBy(setting: Setting, key: string): boolean {
    return setting.key.toLowerCase() === key;
  }
}

export class Setting implements HostObject {
  readonly model: Model = bind<Setting>(this, settingMembers);
  readonly key: string;
  readonly #settings: Settings;
  value: Wire;

  constructor(settings: Settings, key: string, value: Wire) {
    this.#settings = settings;
    this.key = key;
    this.value = value;
  }

  identity(): WireRecord {
    return { _Id: this.key };
  }

  delete(): void {
    this.#settings.remove(this);
  }
}

const settingsMembers: Members<Settings> = {
  type: "SettingCollection",
  finders: { Add: (settings, args) => settings.add(args.text(0), args.wire(1) ?? null) },
};

const settingMembers: Members<Setting> = {
  type: "Setting",
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ value }) => value,
      set: (setting, value) => {
        setting.value = value;
      },
    },
  },
  commands: {
    Delete: (setting) => {
      setting.delete();
    },
  },
};
