#include "views/validation/facts_bar.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

#include "catalogue/catalogue.h"

namespace jw {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(jw::CalibrationDialog)
};

template <class Names> QStringList listOf(const Names& names)
{
    QStringList list;
    for (const std::string_view name : names)
        list << QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    return list;
}

/// Names and ids of the catalogue's rows that `takes` takes.
template <class Rows, class Takes> std::pair<QStringList, QStringList> idsOf(const Rows& rows, Takes takes)
{
    std::pair<QStringList, QStringList> lists;
    for (const auto& row : rows)
        if (takes(row)) {
            lists.first << QString::fromStdString(row.name);
            lists.second << QString::fromStdString(row.id);
        }
    return lists;
}

std::string chosen(const QComboBox& box) { return box.currentData().toString().toStdString(); }

void chooseIn(QComboBox& box, const std::string& value)
{
    box.setCurrentIndex(std::max(0, box.findData(QString::fromStdString(value))));
}

} // namespace

FactsBar::FactsBar(QWidget* parent) : QWidget(parent)
{
    const Catalogue& catalogue = builtInCatalogue();
    const auto [devices, deviceIds] = idsOf(catalogue.accelerators, [](const auto&) { return true; });
    const auto [models, modelIds] = idsOf(catalogue.models, [](const ModelRow& row) {
        return row.kind == ModelKind::DenseLm || row.kind == ModelKind::MoeLm;
    });
    const QStringList engines = listOf(serveEngineTexts), precisions = listOf(publishedServingTexts),
                      counts{"1", "2", "4", "8"};
    setToolTip(Texts::tr("What results of benchmarks do not say. In a CSV file, these choose rows."));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    m_accelerator = add(*line, Texts::tr("Accelerator"), devices, deviceIds);
    m_model = add(*line, Texts::tr("Model"), models, modelIds);
    m_engine = add(*line, Texts::tr("Engine"), engines, engines);
    m_precision = add(*line, Texts::tr("Weights"), precisions, precisions);
    m_tp = add(*line, Texts::tr("GPUs of a replica"), counts, counts);
}

QComboBox* FactsBar::add(QHBoxLayout& line, const QString& name, const QStringList& texts,
                         const QStringList& values)
{
    auto* box = new QComboBox(this);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    box->addItem(Texts::tr("As the file says"), QString());
    for (int i = 0; i < texts.size(); ++i)
        box->addItem(texts[i], values[i]);
    connect(box, &QComboBox::activated, this, &FactsBar::chosenByUser);
    auto* label = new QLabel(name, this);
    label->setBuddy(box);
    auto* column = new QVBoxLayout;
    column->addWidget(label);
    column->addWidget(box);
    line.addLayout(column, 1);
    return box;
}

void FactsBar::choose(const BenchmarkFacts& facts)
{
    chooseIn(*m_accelerator, facts.accelerator);
    chooseIn(*m_model, facts.model);
    chooseIn(*m_engine, facts.engine);
    chooseIn(*m_precision,
             facts.precision ? std::string(publishedServingTexts[static_cast<std::size_t>(*facts.precision)])
                             : std::string());
    chooseIn(*m_tp, facts.tp ? std::to_string(static_cast<int>(*facts.tp)) : std::string());
}

BenchmarkFacts FactsBar::facts() const
{
    BenchmarkFacts said{.accelerator = chosen(*m_accelerator), .model = chosen(*m_model)};
    said.engine = chosen(*m_engine);
    const std::string precision = chosen(*m_precision), tp = chosen(*m_tp);
    const auto at = std::ranges::find(publishedServingTexts, precision);
    if (at != publishedServingTexts.end())
        said.precision = static_cast<PublishedServing>(at - publishedServingTexts.begin());
    if (!tp.empty())
        said.tp = std::stod(tp);
    return said;
}

} // namespace jw
