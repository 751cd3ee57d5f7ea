// What the catalogue and a search of layouts bring into the inputs of a training run, each with its source.
#pragma once

#include "catalogue/model_row.h"
#include "domain/sourced_value.h"
#include "engine/training/run_question.h"

namespace jw {

/// Of a model with a shape, for any work with it: "inputs.arch.*" and its id.
[[nodiscard]] std::vector<SourcedValue> shapeFields(const ModelRow& row);

/// Of a model with a shape: "inputs.arch.*", its id, the tokens it was trained on, and a sequence of its
/// context, at most 8,192 tokens (assumption). What the row does not say is left out.
[[nodiscard]] std::vector<SourcedValue> runFields(const ModelRow& row);

/// The sequence length that a model of that context is trained with, from `source`.
[[nodiscard]] SourcedValue sequenceFor(double context, const Source& source);

/// What a layout found by search sets of a run: degrees of parallelism, micro-batch, recomputation, sharding;
/// and what a run that has none of its own takes of it: batch and production factor. Every way in which such
/// a layout comes into a plan goes through here.
[[nodiscard]] std::vector<SourcedValue> layoutFields(const TrainLayout<double>& layout);

/// The fastest of the layouts of the usual space, as a search asks (RunQuestion::searched); the one that
/// comes nearest, with its fault, where none is possible.
[[nodiscard]] LayoutAnswer fastestLayout(const RunQuestion& question);

} // namespace jw
