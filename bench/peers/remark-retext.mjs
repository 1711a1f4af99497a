// remark-lint as recommended, and its prose read by retext with two checks: intensifiers and the passive.
import remarkPresetLintRecommended from 'remark-preset-lint-recommended';
import remarkRetext from 'remark-retext';
import retextEnglish from 'retext-english';
import retextIntensify from 'retext-intensify';
import retextPassive from 'retext-passive';
import { unified } from 'unified';

export default {
  plugins: [
    remarkPresetLintRecommended,
    [remarkRetext, unified().use(retextEnglish).use(retextIntensify).use(retextPassive)],
  ],
};
