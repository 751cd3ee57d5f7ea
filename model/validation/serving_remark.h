// What is said of how a serving benchmark was predicted, or why it was not: see remark.h.
#pragma once

#include "validation/remark.h"

namespace jw::remark {
// Refusals: what the formula is not about, or does not know.
inline constexpr std::string_view noModelNamed =
    JW_TERM("jw::Validation", "the row names no model and no accelerator");
inline constexpr std::string_view noLanguageModel = JW_TERM(
    "jw::Validation", "%1 is no language model that writes: batches of other models are not predicted");
inline constexpr std::string_view countsOther =
    JW_TERM("jw::Validation", "counts work by the %1, not output tokens");
inline constexpr std::string_view disaggregated = JW_TERM(
    "jw::Validation", "prompts and answers on machines of their own: the formula is of one replica for both");
inline constexpr std::string_view pipelined =
    JW_TERM("jw::Validation", "%1 pipeline stages: the formula is of tensor parallel replicas");
inline constexpr std::string_view attentionParallel = JW_TERM(
    "jw::Validation", "attention in parallel over the data of %1 ranks: the formula is of tensor parallel "
                      "replicas");
inline constexpr std::string_view noServedPrecision =
    JW_TERM("jw::Validation", "no precision of the weights is given");
inline constexpr std::string_view noAnswer = JW_TERM("jw::Validation", "no length of the answers is given");
inline constexpr std::string_view noDevices =
    JW_TERM("jw::Validation", "the number of accelerators is not given");
inline constexpr std::string_view noReplicaSize =
    JW_TERM("jw::Validation", "the accelerators of a replica are not given");
inline constexpr std::string_view unevenReplicas =
    JW_TERM("jw::Validation", "%1 accelerators do not divide into replicas of %2");
inline constexpr std::string_view noMetric =
    JW_TERM("jw::Validation", "line %1: nothing was published of it");
inline constexpr std::string_view doesNotFit =
    JW_TERM("jw::Validation", "does not fit by the estimate: %1 GiB of weights on %2 accelerators of %3 GiB");
inline constexpr std::string_view engineUnseen =
    JW_TERM("jw::Validation", "no measured rows of the engine \"%1\" on accelerators of this kind");
inline constexpr std::string_view farFromRows =
    JW_TERM("jw::Validation", "%1 times away from the nearest measured row of its set");
inline constexpr std::string_view unknownDevice =
    JW_TERM("jw::Validation", "no measured rows of this accelerator or its kin");

// Rows that constants are not fitted on.
inline constexpr std::string_view notOfFit = JW_TERM(
    "jw::Validation", "a replica of more than 8 accelerators, or a model that does not fit by the estimate");
inline constexpr std::string_view beyondMemory = JW_TERM(
    "jw::Validation", "line %1: a token every %2 ms, and reading the weights once takes %3 ms at the full "
                      "bandwidth of the memory: are model, precision and accelerators right?");
inline constexpr std::string_view repeated =
    JW_TERM("jw::Validation", "line %1: the same measurement as \"%2\" on line %3; it counts once");
inline constexpr std::string_view farOffCell = JW_TERM(
    "jw::Validation", "line %1, column %2: %3 ms, where about %4 ms are expected: are these milliseconds?");

// What speaks against constants that are fitted, and what to do.
inline constexpr std::string_view uselessSet =
    JW_TERM("jw::Validation", "On rows held out the constants of %1 on %2 err by %3: predictions do not use "
                              "them.");
inline constexpr std::string_view mendUselessSet =
    JW_TERM("jw::Validation", "Its rows are at odds with each other or with the formula: see their units, "
                              "and whether all are of one engine and release.");
inline constexpr std::string_view worseSet =
    JW_TERM("jw::Validation", "On rows held out the constants of %1 on %2 err more in TPOT than those so "
                              "far: %3 in place of %4.");
inline constexpr std::string_view mendWorseSet =
    JW_TERM("jw::Validation", "Measure more points before you keep the set: a plan that has it predicts with "
                              "it.");
inline constexpr std::string_view fewPoints =
    JW_TERM("jw::Validation", "Sets of fewer than %1 points predict in tier C: measure more to be surer.");

// Figures of a file whose unit is in doubt.
inline constexpr std::string_view secondsForMilliseconds = JW_TERM(
    "jw::Validation", "%1: %2 of %3 published values are about %4 times less than predicted. Are they "
                      "seconds? The column is in milliseconds: multiply them by 1,000.");
inline constexpr std::string_view unitInDoubt =
    JW_TERM("jw::Validation", "%1: %2 of %3 published values are about %4 times off what is predicted. Are "
                              "they in the unit of the column?");

// Results of benchmarks that cannot be read.
inline constexpr std::string_view noMember =
    JW_TERM("jw::Validation", "line %1: the result has no number \"%2\"");
inline constexpr std::string_view badMember =
    JW_TERM("jw::Validation", "line %1: \"%2\" of the result cannot be read");
inline constexpr std::string_view notAboveZero = JW_TERM("jw::Validation", "line %1: \"%2\" is not above 0");
inline constexpr std::string_view requestsFailed =
    JW_TERM("jw::Validation",
            "line %1: by \"%2\" only %3 of %4 requests were answered: what is measured is not their load");
inline constexpr std::string_view notSaid =
    JW_TERM("jw::Validation", "line %1: the result does not name its %2");
inline constexpr std::string_view otherThanSaid =
    JW_TERM("jw::Validation", "line %1: the result is of the %2 \"%3\", and \"%4\" was said");
inline constexpr std::string_view headsNotShared =
    JW_TERM("jw::Validation", "line %1: %2 accelerators of a replica cannot share the attention heads of %3");
inline constexpr std::string_view unknownModelName =
    JW_TERM("jw::Validation", "the catalogue has no model \"%1\", as the result names it: it is taken as %2");

// How it was predicted.
inline constexpr std::string_view ofSet =
    JW_TERM("jw::Validation", "constants of %1 on this accelerator, %2 rows");
inline constexpr std::string_view ofAllSets =
    JW_TERM("jw::Validation", "no set of this model and engine here: constants of all rows");
inline constexpr std::string_view ofAllAsRowsScatter =
    JW_TERM("jw::Validation", "rows of this model and engine here scatter: constants of all rows are nearer");
inline constexpr std::string_view withoutRow =
    JW_TERM("jw::Validation", "constants fitted without this row, as one of five folds of its set");
inline constexpr std::string_view withoutTp = JW_TERM(
    "jw::Validation", "constants fitted without any row of its set on as many accelerators a replica");
inline constexpr std::string_view withoutModel =
    JW_TERM("jw::Validation", "constants of all other models: none of its rows was fitted on");
inline constexpr std::string_view servedReplicas =
    JW_TERM("jw::Validation", "%1 replicas of %2 accelerators share the load evenly");
inline constexpr std::string_view expertsOverAll =
    JW_TERM("jw::Validation", "experts spread over %1 accelerators: predicted as tensor parallel over them");
inline constexpr std::string_view bestReplica = JW_TERM(
    "jw::Validation", "the accelerators of a replica are not given: %1, the best rate of those that fit");
inline constexpr std::string_view oneBatch =
    JW_TERM("jw::Validation", "no concurrency is given: its batch of %1 at once");
inline constexpr std::string_view fullMemory = JW_TERM(
    "jw::Validation", "no concurrency is given, all requests queue: as many at once as fit, %1 a replica");
inline constexpr std::string_view waitForMemory =
    JW_TERM("jw::Validation", "only %1 requests of a replica fit in memory by the estimate, with 90 % of it "
                              "given to the engine: the first tokens of the others wait for a place");
inline constexpr std::string_view timedInRuntime =
    JW_TERM("jw::Validation", "a batch whose answers end with their first token: timed in the runtime, so "
                              "the time that a server adds is left out");
inline constexpr std::string_view assumedPrompt =
    JW_TERM("jw::Validation", "no length of the prompts is given: assumed %1 tokens");
inline constexpr std::string_view derivedRate =
    JW_TERM("jw::Validation", "the rate was derived from the row's latencies: no measurement of its own");
inline constexpr std::string_view derivedEnergy =
    JW_TERM("jw::Validation", "published per token, too: the same measurement times the tokens of an answer");
inline constexpr std::string_view poorSet = JW_TERM("jw::Validation", "rows of this set scatter: less sure");
inline constexpr std::string_view gpuOnly =
    JW_TERM("jw::Validation", "energy of the accelerators alone, without hosts and PUE");
inline constexpr std::string_view powerOfKin =
    JW_TERM("jw::Validation", "no power of this accelerator was measured at work: constants of its kin");
inline constexpr std::string_view powerWithoutRow =
    JW_TERM("jw::Validation", "constants of power fitted without this row, as one of five folds of the rows "
                              "of its kind of accelerator");
inline constexpr std::string_view powerWithoutTp =
    JW_TERM("jw::Validation", "constants of power fitted without any row of its kind of accelerator with as "
                              "many accelerators a replica");
inline constexpr std::string_view powerWithoutModel = JW_TERM(
    "jw::Validation", "constants of power fitted without any row of its model on its kind of accelerator");
inline constexpr std::string_view powerOfNearest = JW_TERM(
    "jw::Validation", "too few other rows of its kind of accelerator to fit constants of power on: those "
                      "that are shipped for the nearest kind");
} // namespace jw::remark
