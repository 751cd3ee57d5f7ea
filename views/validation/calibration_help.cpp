#include "views/validation/calibration_help.h"

#include <QLabel>
#include <QVBoxLayout>

#include "validation/calibration.h"
#include "views/common/look.h"

namespace jw {
namespace {

/// docs.vllm.ai, vllm bench serve; docs.sglang.io, Bench Serving Guide. The results of a run at 8 requests at
/// once.
constexpr const char* vllmCommand = "vllm bench serve --model MODEL --dataset-name random --random-input-len "
                                    "1000 --random-output-len 500 --max-concurrency 8 --save-result";
constexpr const char* sglangCommand =
    "python -m sglang.bench_serving --backend sglang --dataset-name random --random-input-len 1000 "
    "--random-output-len 500 --max-concurrency 8 --output-file runs.jsonl";
/// Of the columns of validation rows those that a fit cannot do without.
constexpr const char* columns = "id,model_id,accelerator_id,accelerator_count,tensor_parallel,precision,"
                                "engine,input_len,output_len,concurrency,ttft_ms,tpot_ms";

QLabel* line(const QString& text, const char* type)
{
    auto* label = new QLabel(text);
    label->setProperty("type", QString::fromLatin1(type));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

/// A text to copy, called what stands above it.
QLabel* copied(const char* text, const QString& name)
{
    QLabel* label = line(QString::fromLatin1(text), "label");
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(name);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // no line widens the dialog
    return label;
}

} // namespace

CalibrationHelp::CalibrationHelp(const Look& look, QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(look.px(4));
    column->addStretch(1);
    column->addWidget(line(tr("Choose measurements, or drop their files here"), "panelTitle"));
    column->addWidget(
        line(tr("Latencies that you measured make predictions for the same accelerator, engine, "
                "precision and model better."),
             "secondary"));
    const auto add = [&](const QString& what, const char* text) {
        column->addSpacing(look.px(12));
        column->addWidget(line(what, "secondary"));
        column->addWidget(copied(text, what));
    };
    add(tr("vLLM: its serving benchmark writes a JSON file for each run"), vllmCommand);
    add(tr("SGLang: its serving benchmark adds a line to a JSON lines file for each run"), sglangCommand);
    add(tr("Any engine: a CSV file with a row for each run and these columns"), columns);
    column->addSpacing(look.px(12));
    //: %1 and %2 are numbers of operating points
    column->addWidget(
        line(tr("Measure at least %1 operating points, such as 1, 2, 4, 8, 16 and 32 requests at "
                "once; with fewer than %2 the prediction stays in tier C. What the files do not "
                "say is chosen above.")
                 .arg(leastFitRows)
                 .arg(sureFitRows),
             "secondary"));
    column->addStretch(2);
}

} // namespace jw
