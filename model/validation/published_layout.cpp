#include "validation/published_layout.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace jw {
namespace {

/// `text` cut at each `mark`, blanks around the parts taken away.
std::vector<std::string_view> partsOf(std::string_view text, char mark)
{
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(mark), text.size());
        std::string_view part = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t first = part.find_first_not_of(' ');
        if (first != std::string_view::npos)
            parts.push_back(part.substr(first, part.find_last_not_of(' ') - first + 1));
    }
    return parts;
}

/// The number behind `key` in "EP=64" or "CP2".
std::optional<double> degreeIn(std::string_view part, std::string_view key)
{
    if (!part.starts_with(key))
        return std::nullopt;
    part.remove_prefix(key.size());
    if (part.starts_with('='))
        part.remove_prefix(1);
    double number = 0.0;
    const auto [end, fault] = std::from_chars(part.data(), part.data() + part.size(), number);
    const bool whole = fault == std::errc() && end == part.data() + part.size();
    return whole && std::isfinite(number) && number >= 1.0 ? std::optional(number) : std::nullopt;
}

std::optional<Shard> shardOf(std::string_view part)
{
    struct Word {
        std::string_view text;
        Shard shard;
    };
    constexpr std::array<Word, 7> words{{{"FULL_SHARD", Shard::Fsdp},
                                         {"FSDP", Shard::Fsdp},
                                         {"ZeRO-3", Shard::Fsdp},
                                         {"SHARD_GRAD_OP", Shard::Zero2},
                                         {"ZeRO-2", Shard::Zero2},
                                         {"ZeRO-1", Shard::Zero1},
                                         {"ZeRO-0", Shard::Zero0}}};
    const auto found = std::ranges::find(words, part, &Word::text);
    return found == words.end() ? std::nullopt : std::optional(found->shard);
}

void read(PublishedLayout& layout, std::string_view part)
{
    if (const auto degree = degreeIn(part, "CP"))
        layout.cp = *degree;
    if (const auto degree = degreeIn(part, "EP"))
        layout.ep = *degree;
    for (const std::string_view key : {"VP", "VPP"})
        if (const auto chunks = degreeIn(part, key))
            layout.chunks = chunks;
    if (const auto size = degreeIn(part, "MBS"))
        layout.microBatch = size;
    if (const auto layers = degreeIn(part, "LAYERS"))
        layout.layers = layers;
    if (const auto layers = degreeIn(part, "DENSE"))
        layout.denseLayers = layers;
    if (const auto shard = shardOf(part))
        layout.shard = shard;
    layout.sequenceParallel = layout.sequenceParallel || part == "SP";
    layout.dualPipe = layout.dualPipe || part == "DualPipe";
}

bool contains(std::string_view text, std::string_view word)
{
    return text.find(word) != std::string_view::npos;
}

} // namespace

bool tellsLayout(const TrainingRow& row)
{
    const auto parts = partsOf(row.otherParallel, ',');
    const bool onlyData = row.dp && row.dp == row.devices;
    return row.tp || row.pp || onlyData || std::ranges::any_of(parts, [](std::string_view part) {
               return shardOf(part) == Shard::Fsdp || shardOf(part) == Shard::Zero2;
           });
}

bool isCut(const TrainingRow& row) { return publishedLayout(row).layers.has_value(); }

std::optional<Recompute> publishedRecompute(const TrainingRow& row)
{
    for (const std::string_view part : partsOf(row.recompute, '+'))
        if (const auto found = std::ranges::find(recomputeTexts, part); found != recomputeTexts.end())
            return static_cast<Recompute>(found - recomputeTexts.begin());
    return std::nullopt;
}

PublishedLayout publishedLayout(const TrainingRow& row)
{
    PublishedLayout layout;
    if (row.tp)
        layout.tp = row.tp->quantity();
    if (row.pp)
        layout.pp = row.pp->quantity();
    for (const std::string_view part : partsOf(row.otherParallel, ','))
        read(layout, part);
    layout.recompute = publishedRecompute(row);
    layout.sequenceParallel = layout.sequenceParallel || contains(row.recompute, "sequence-parallel");
    return layout;
}

double tpuSlices(const TrainingRow& row)
{
    double pods = 0.0;
    const std::string_view other = row.otherParallel;
    const auto [end, fault] = std::from_chars(other.data(), other.data() + other.size(), pods);
    const auto behind = other.substr(static_cast<std::size_t>(end - other.data()));
    if (fault == std::errc() && (behind.starts_with(" pod") || behind.starts_with(" slice")))
        return std::max(1.0, pods);
    return row.dp && contains(row.note, "between slices") ? row.dp->value : 1.0;
}

TrainMethod methodOf(const TrainingRow& row)
{
    if (contains(row.note, "QLoRA") || contains(row.id, "qlora"))
        return TrainMethod::Qlora;
    return contains(row.note, "LoRA") || contains(row.id, "lora") ? TrainMethod::Lora : TrainMethod::Full;
}

} // namespace jw
