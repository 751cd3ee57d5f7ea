#include "items/choice_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace jw {
namespace {

// clang-format off
constexpr auto words = std::to_array<std::pair<std::string_view, const char*>>({
    {"direct", QT_TRANSLATE_NOOP("jw::Choice", "Direct power")},
    {"per_query", QT_TRANSLATE_NOOP("jw::Choice", "Per query")},
    {"given_work", QT_TRANSLATE_NOOP("jw::Choice", "Given work")},
    {"training", QT_TRANSLATE_NOOP("jw::Choice", "Training")},
    {"inference", QT_TRANSLATE_NOOP("jw::Choice", "Inference")},
    {"batch", QT_TRANSLATE_NOOP("jw::Choice", "Batch inference")},
    {"idle", QT_TRANSLATE_NOOP("jw::Choice", "Idle")},
    {"all", QT_TRANSLATE_NOOP("jw::Choice", "All days")},
    {"weekday", QT_TRANSLATE_NOOP("jw::Choice", "Weekday")},
    {"weekend", QT_TRANSLATE_NOOP("jw::Choice", "Weekend")},
    {"fixed", QT_TRANSLATE_NOOP("jw::Choice", "Share the load")},
    {"off", QT_TRANSLATE_NOOP("jw::Choice", "Given back")},
    {"once", QT_TRANSLATE_NOOP("jw::Choice", "Once")},
    {"continuous", QT_TRANSLATE_NOOP("jw::Choice", "Continuous")},
    {"tflop", QT_TRANSLATE_NOOP("jw::Choice", "TFLOP (work)")},
    {"tflops_hours", QT_TRANSLATE_NOOP("jw::Choice", "TFLOPS-hours (rate times time)")},
    {"owned", QT_TRANSLATE_NOOP("jw::Choice", "Owned")},
    {"rented", QT_TRANSLATE_NOOP("jw::Choice", "Rented")},
    {"colocation", QT_TRANSLATE_NOOP("jw::Choice", "Colocation")},
    {"mixed", QT_TRANSLATE_NOOP("jw::Choice", "Mixed")},
    {"staff", QT_TRANSLATE_NOOP("jw::Choice", "Staff")},
    {"network", QT_TRANSLATE_NOOP("jw::Choice", "Network")},
    {"storage", QT_TRANSLATE_NOOP("jw::Choice", "Storage")},
    {"egress", QT_TRANSLATE_NOOP("jw::Choice", "Egress")},
    {"software", QT_TRANSLATE_NOOP("jw::Choice", "Software")},
    {"facility", QT_TRANSLATE_NOOP("jw::Choice", "Facility")},
    {"other", QT_TRANSLATE_NOOP("jw::Choice", "Other")},
    {"month", QT_TRANSLATE_NOOP("jw::Choice", "Per month")},
    {"year", QT_TRANSLATE_NOOP("jw::Choice", "Per year")},
    {"tb_month", QT_TRANSLATE_NOOP("jw::Choice", "Per TB and month")},
    {"gpu_year", QT_TRANSLATE_NOOP("jw::Choice", "Per accelerator and year")},
    {"gpu_capital", QT_TRANSLATE_NOOP("jw::Choice", "Per accelerator, capital")},
    {"kw_capital", QT_TRANSLATE_NOOP("jw::Choice", "Per kW, capital")},
    {"gpu_hour", QT_TRANSLATE_NOOP("jw::Choice", "Per accelerator-hour")},
    {"kwh", QT_TRANSLATE_NOOP("jw::Choice", "Per kWh")},
    {"catalogue", QT_TRANSLATE_NOOP("jw::Choice", "Catalogue")},
    {"datasheet", QT_TRANSLATE_NOOP("jw::Choice", "Data sheet")},
    {"measured", QT_TRANSLATE_NOOP("jw::Choice", "Measured")},
    {"literature", QT_TRANSLATE_NOOP("jw::Choice", "Literature")},
    {"quote", QT_TRANSLATE_NOOP("jw::Choice", "Quote")},
    {"own", QT_TRANSLATE_NOOP("jw::Choice", "Own value")},
    {"published", QT_TRANSLATE_NOOP("jw::Choice", "Published")},
    {"derived", QT_TRANSLATE_NOOP("jw::Choice", "Derived")},
    {"estimated", QT_TRANSLATE_NOOP("jw::Choice", "Estimated")},
    {"crf", QT_TRANSLATE_NOOP("jw::Choice", "Capital recovery factor")},
    {"straight_line", QT_TRANSLATE_NOOP("jw::Choice", "Straight line")},
    {"none", QT_TRANSLATE_NOOP("jw::Choice", "None")},
    {"light", QT_TRANSLATE_NOOP("jw::Choice", "Light")},
    {"selective", QT_TRANSLATE_NOOP("jw::Choice", "Selective")},
    {"full", QT_TRANSLATE_NOOP("jw::Choice", "Full")},
    {"zero0", QT_TRANSLATE_NOOP("jw::Choice", "Not sharded")},
    {"zero1", "ZeRO-1"},
    {"zero2", "ZeRO-2"},
    {"fsdp", "FSDP (ZeRO-3)"},
    {"bf16", "BF16"},
    {"fp8", "FP8"},
    {"int8", "INT8"},
    {"bandwidth_per_dollar", QT_TRANSLATE_NOOP("jw::Choice", "Bandwidth per dollar")},
    {"operations_per_dollar", QT_TRANSLATE_NOOP("jw::Choice", "Operations per dollar")},
    {"operations_per_watt", QT_TRANSLATE_NOOP("jw::Choice", "Operations per watt")},
    {"fp4", "FP4"},
    {"lora", "LoRA"},
    {"qlora", "QLoRA"},
    {"cost", QT_TRANSLATE_NOOP("jw::Choice", "Cost")},
    {"time", QT_TRANSLATE_NOOP("jw::Choice", "Time")},
    {"energy", QT_TRANSLATE_NOOP("jw::Choice", "Energy")},
    {"carbon", QT_TRANSLATE_NOOP("jw::Choice", "Carbon")},
    {"given", QT_TRANSLATE_NOOP("jw::Choice", "Whatever is given")},
    {"layout", QT_TRANSLATE_NOOP("jw::Choice", "Model and layout")},
    {"mfu", QT_TRANSLATE_NOOP("jw::Choice", "Model and own MFU")},
    {"gpu_hours", QT_TRANSLATE_NOOP("jw::Choice", "GPU-hours as reported")},
    {"gpu", QT_TRANSLATE_NOOP("jw::Choice", "GPUs at work")},
    {"with_host", QT_TRANSLATE_NOOP("jw::Choice", "With their hosts")},
    {"with_idle", QT_TRANSLATE_NOOP("jw::Choice", "With idle machines")},
    {"meter", QT_TRANSLATE_NOOP("jw::Choice", "At the meter")},
    {"stated", QT_TRANSLATE_NOOP("jw::Choice", "Stated")},
    {"computed", QT_TRANSLATE_NOOP("jw::Choice", "Computed")},
    {"peak_power", QT_TRANSLATE_NOOP("jw::Choice", "Peak power")},
    {"predicted", QT_TRANSLATE_NOOP("jw::Choice", "Model on these machines")},
    {"items", QT_TRANSLATE_NOOP("jw::Choice", "Work of an item")},
    {"int4", "INT4"},
    {"vllm", "vLLM"},
    {"sglang", "SGLang"},
    {"trtllm", "TensorRT-LLM"},
    {"uniform", QT_TRANSLATE_NOOP("jw::Choice", "Uniform")},
    {"triangular", QT_TRANSLATE_NOOP("jw::Choice", "Triangular")},
    {"normal", QT_TRANSLATE_NOOP("jw::Choice", "Normal")},
    {"lognormal", QT_TRANSLATE_NOOP("jw::Choice", "Lognormal")},
    {"pert", "PERT"},
    {"discrete", QT_TRANSLATE_NOOP("jw::Choice", "Discrete")},
    {"yes", QT_TRANSLATE_NOOP("jw::Choice", "Yes")},
    {"no", QT_TRANSLATE_NOOP("jw::Choice", "No")},
});
// clang-format on

} // namespace

QString choiceText(std::string_view key)
{
    const auto found = std::ranges::find(words, key, [](const auto& word) { return word.first; });
    if (found == words.end())
        return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
    return QCoreApplication::translate("jw::Choice", found->second);
}

} // namespace jw
