// The options of `new` and what goes together of them. Not for other layers: see verb.h.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "advisor/usual_inputs.h"

namespace jw::verbs {

/// An option that stands for a field of the start of a run, a service or a service of items.
struct StartEntry {
    const char *flag, *train, *serve, *items, *help;
};
inline constexpr std::array entries{
    StartEntry{"--train", "model", nullptr, nullptr,
               "begin with a training run of this model of the catalogue"},
    StartEntry{"--serve", nullptr, "model", nullptr, "begin with a service of this model of the catalogue"},
    StartEntry{"--tokens", "tokens", nullptr, nullptr,
               "how many it is trained on: 15.6T; else as the model was"},
    StartEntry{"--requests", nullptr, "requests", "requests",
               "of a service, requests or items, mean over the day: 20/s, 2M/day; else 10/s"},
    StartEntry{"--tokens-in", nullptr, "tokens_in", nullptr, "of a request; else by --lengths, else 1,024"},
    StartEntry{"--tokens-out", nullptr, "tokens_out", nullptr,
               "of its answer; else by --lengths, else 1,024"},
    StartEntry{"--items", nullptr, nullptr, "items",
               "begin with a service that counts items, by kind or by work"},
    StartEntry{"--tflop-per-item", nullptr, nullptr, "tflop_per_pass",
               "work of an item, forward: 2000; else that of the catalogue where it has one"},
    StartEntry{"--seconds-per-item", nullptr, nullptr, "seconds_per_item",
               "of an item as measured on a replica; else from its work"},
    StartEntry{"--wh-per-item", nullptr, nullptr, "wh_per_item",
               "energy of an item as measured, GPUs alone; else from power and time"},
    StartEntry{"--ttft", nullptr, "ttft", nullptr,
               "promise, 95th percentile of the first token: 1s; else 2 s"},
    StartEntry{"--tpot", nullptr, "tpot", nullptr, "promise, mean time of a token: 50ms; else 100 ms"},
    StartEntry{"--day", nullptr, "day", "day",
               "load profile of the catalogue; else chat-regional-smooth, of items a flat day"},
    StartEntry{
        "--precision", nullptr, "precision", "precision",
        "of the weights: bf16, fp8, fp4, int4; fp16 counts as bf16, int8 as fp8, mxfp4 as fp4; else fp8, of "
        "items bf16"},
    StartEntry{"--engine", nullptr, "engine", nullptr, "vllm, sglang, trtllm; else vllm"},
    StartEntry{"--tp", nullptr, "tp", "tp",
               "GPUs of a replica; else with which a request costs least, of items one"},
    StartEntry{"--on", "machines", "machines", "machines",
               "a system or an accelerator of the catalogue; else dgx-h100"},
    StartEntry{
        "--nodes", "nodes", "nodes", "nodes",
        "of these machines; else of a run as many as end within 90 days at 40 % of the peak, at most 16,384 "
        "GPUs, of a service as many as hold its busiest hour"},
    StartEntry{"--region", "region", "region", "region", "of the catalogue: price, carbon and PUE; else usa"},
};
/// Positions in that list.
inline constexpr std::size_t trainEntry = 0, serveEntry = 1, requestsEntry = 3, itemsEntry = 6, workEntry = 7,
                             timeEntry = 8;
inline constexpr std::array<std::size_t, 2> lengthEntries{4, 5}; ///< --tokens-in, --tokens-out

/// What `new` was called with.
struct NewOptions {
    std::string sample, name, output, lengths;
    std::array<std::string, entries.size()> typed; ///< in the order of entries
    bool force = false;

    [[nodiscard]] bool trains() const { return !typed[trainEntry].empty(); }
    [[nodiscard]] bool serves() const { return !typed[serveEntry].empty(); }
    [[nodiscard]] bool countsItems() const { return !typed[itemsEntry].empty(); }
};

/// The lengths named; nullptr for none of them.
[[nodiscard]] const UsualInputs* lengthsOf(const std::vector<UsualInputs>& all, const std::string& id);

/// "short, chat, ..": what --lengths takes.
[[nodiscard]] std::string namesOf(const std::vector<UsualInputs>& all);

/// "image, embedding, speech, video, image-flux1-dev, ..": what --items takes.
[[nodiscard]] std::string itemNames();

/// What is wrong with the options, and how to mend it; empty: nothing.
[[nodiscard]] std::string faultOf(const NewOptions& options);

} // namespace jw::verbs
