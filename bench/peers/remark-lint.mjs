// remark-lint with its recommended preset.
import remarkPresetLintRecommended from 'remark-preset-lint-recommended';

export default { plugins: [remarkPresetLintRecommended] };
