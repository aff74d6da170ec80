import type { Page } from '@playwright/test';

/**
 * Takes out of a page's style what a browser from 2021 does not know, as it would itself: layers, nested
 * rules, rules with a selector or a query that it cannot read, declarations with newer functions.
 */
export async function readAsOldBrowser(page: Page): Promise<void> {
  await page.evaluate(() => {
    const newer = {
      selector: /:has\(|::target-text|::details-content|&/,
      query: /[<>]|scripting/,
      value: /light-dark\(|color-mix\(|oklch\(|\brgb\(from/,
    };

    function isUnknown(rule: CSSRule): boolean {
      if (rule instanceof CSSStyleRule) return newer.selector.test(rule.selectorText);
      if (rule instanceof CSSMediaRule) return newer.query.test(rule.conditionText);
      return rule instanceof CSSLayerBlockRule || rule instanceof CSSPropertyRule;
    }

    function strip(parent: CSSStyleSheet | CSSGroupingRule | CSSStyleRule) {
      for (let index = parent.cssRules.length - 1; index >= 0; index -= 1) {
        const rule = parent.cssRules[index];
        if (!rule) continue;
        if (parent instanceof CSSStyleRule || isUnknown(rule)) {
          parent.deleteRule(index);
          continue;
        }
        if (rule instanceof CSSStyleRule) {
          for (const name of [...rule.style]) {
            if (newer.value.test(rule.style.getPropertyValue(name)))
              rule.style.removeProperty(name);
          }
        }
        if (rule instanceof CSSGroupingRule || rule instanceof CSSStyleRule) strip(rule);
      }
    }

    for (const sheet of document.styleSheets) strip(sheet);
  });
}
