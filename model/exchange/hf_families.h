// What the model types of Hugging Face transformers mean beyond the keys that their config.json gives.
#pragma once

#include <string_view>

namespace jw {

/// Defaults of a model type: those of its configuration and modeling classes in transformers 4.5x.
struct HfFamily {
    std::string_view type{};
    bool gated = true;       ///< three FFN matrices
    bool tied = false;       ///< where tie_word_embeddings is not given
    int windowEvery = 1;     ///< with a window: 1 = every layer has it, n = all but each n-th
    bool asksWindow = false; ///< use_sliding_window must be true for a window to count
    bool fourTimes = false;  ///< the FFN is four times the hidden size where no size is given
    bool grouped = true;     ///< num_key_value_heads may be less than the heads
    double ffnShare = 1;     ///< width of one FFN matrix over the size given
    double heads = 0, kvHeads = 0, headDim = 0, vocab = 0; ///< where not given; 0 = no default
};

/// The family of a `model_type`, or nullptr.
[[nodiscard]] const HfFamily* hfFamily(std::string_view modelType);

/// A model type with an encoder and a decoder.
[[nodiscard]] bool isEncoderDecoder(std::string_view modelType);

/// A model type that does its main work without transformer layers: state spaces, convolutions, recurrence.
[[nodiscard]] bool isNoTransformer(std::string_view modelType);

/// A key that changes neither size nor FLOP nor memory by more than norms and biases do, which the engine
/// leaves out: tokens, dropout, initial values, position embeddings, losses, names. Precision
/// (torch_dtype, quantization_config) is here too: a run chooses its own.
[[nodiscard]] bool isHarmlessHfKey(std::string_view key);

} // namespace jw
