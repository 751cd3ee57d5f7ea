#include "views/catalogue/scatter_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <cmath>

#include "items/cell_text.h"
#include "views/catalogue/catalogue_words.h"
#include "views/charts/chart.h"
#include "views/common/chart_export_dialog.h"
#include "views/common/look.h"
#include "views/common/to_qt.h"
#include "views/common/words.h"

namespace jw {
namespace {

/// In the order of the table, ratios last.
std::vector<const FieldInfo*> figuresOf(const CatalogueTable& table)
{
    std::vector<const FieldInfo*> figures;
    for (const FieldInfo& info : table.fields)
        if (isFigure(info))
            figures.push_back(&info);
    for (const DerivedColumn& derived : table.derived)
        figures.push_back(&derived.info);
    return figures;
}

/// Of every row; NaN: not known.
std::vector<double> numbersOf(const CatalogueModel& from, const FieldInfo& figure)
{
    std::vector<double> numbers;
    for (int row = 0; row < from.rowCount(); ++row)
        numbers.push_back(catalogueNumber(figure, from.rowAt(row)));
    return numbers;
}

/// How many rows have both.
std::size_t pairsIn(const std::vector<double>& x, const std::vector<double>& y)
{
    std::size_t pairs = 0;
    for (std::size_t row = 0; row < x.size(); ++row)
        pairs += !std::isnan(x[row]) && !std::isnan(y[row]);
    return pairs;
}

/// Over more than two decades?
bool isWide(std::vector<double> numbers)
{
    std::erase_if(numbers, [](double number) { return std::isnan(number); });
    return !numbers.empty() && std::ranges::min(numbers) > 0.0 &&
           std::ranges::max(numbers) > 100.0 * std::ranges::min(numbers);
}

/// The first two figures that most rows have, a year always to the right; wide ones logarithmic.
ScatterChoice firstChoice(const CatalogueModel& from)
{
    const auto figures = figuresOf(from.table());
    if (figures.size() < 2)
        return {};
    std::vector<std::vector<double>> numbers;
    for (const FieldInfo* figure : figures)
        numbers.push_back(numbersOf(from, *figure));
    std::size_t x = 0, y = 1;
    for (std::size_t i = 0; i < figures.size(); ++i)
        for (std::size_t j = i + 1; j < figures.size(); ++j)
            if (pairsIn(numbers[i], numbers[j]) > pairsIn(numbers[x], numbers[y])) {
                x = i;
                y = j;
            }
    if (figures[y]->key == "year")
        std::swap(x, y);
    return {std::string(figures[x]->key), std::string(figures[y]->key), isWide(numbers[x]),
            isWide(numbers[y])};
}

} // namespace

ChartData scatterOf(const CatalogueModel& from, const std::vector<std::size_t>& rows,
                    const std::vector<std::size_t>& selected, const ScatterChoice& choice,
                    std::vector<std::size_t>& drawn)
{
    const CatalogueTable& table = from.table();
    ChartData data;
    data.kind = ChartKind::Points;
    data.logPositions = choice.logX;
    data.logValues = choice.logY;
    drawn.clear();
    const FieldInfo *x = findColumn(table, choice.x), *y = findColumn(table, choice.y);
    if (!x || !y)
        return data;
    const auto number = [&](const FieldInfo* info, std::size_t row) {
        return catalogueNumber(*info, from.rowAt(static_cast<int>(row)));
    };
    for (const std::size_t row : rows)
        if (!std::isnan(number(x, row)) && !std::isnan(number(y, row)))
            drawn.push_back(row);
    std::ranges::stable_sort(drawn, {}, [&](std::size_t row) { return number(x, row); });
    data.categoryTitle = catalogueTitle(table);
    data.positionTitle = termText(x->term.name);
    data.positionUnit = unitText(*x, Plan{});
    data.valueTitle = termText(y->term.name);
    data.unit = unitText(*y, Plan{});
    //: title of a chart: %1 and %2 are figures such as Memory and TDP
    data.title = QCoreApplication::translate("jw::ScatterPanel", "%1 over %2")
                     .arg(data.valueTitle, data.positionTitle);
    data.series.push_back({.name = data.valueTitle});
    for (const std::size_t row : drawn) {
        if (std::ranges::find(selected, row) != selected.end())
            data.emphasized.push_back(data.positions.size());
        data.positions.push_back(number(x, row));
        data.series.front().values.push_back(number(y, row));
        data.categories.push_back(from.nameOf(static_cast<int>(row)));
    }
    return data;
}

ScatterPanel::ScatterPanel(const CatalogueModel& from, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_from(from),
      m_look(look),
      m_xName(new QLabel(this)),
      m_yName(new QLabel(this)),
      m_x(new QComboBox(this)),
      m_y(nullptr),
      m_logX(new QCheckBox(this)),
      m_logY(nullptr),
      m_export(nullptr),
      m_chart(nullptr),
      m_none(new QLabel(this))
{
    m_y = new QComboBox(this); // in the order of Tab
    m_logY = new QCheckBox(this);
    m_export = new QPushButton(this);
    m_chart = new Chart(look, this);
    build();
    for (QComboBox* box : {m_x, m_y})
        connect(box, &QComboBox::currentIndexChanged, this, &ScatterPanel::redraw);
    for (QCheckBox* box : {m_logX, m_logY})
        connect(box, &QCheckBox::toggled, this, &ScatterPanel::redraw);
    connect(m_export, &QPushButton::clicked, this, &ScatterPanel::openExport);
    connect(m_chart, &Chart::exportRequested, this, &ScatterPanel::openExport);
    connect(m_chart, &Chart::rowChosen, this, [this](int point) {
        emit rowChosen(static_cast<int>(m_drawn[static_cast<std::size_t>(point)]));
    });
}

void ScatterPanel::build()
{
    auto* line = new QHBoxLayout;
    for (QComboBox* box : {m_x, m_y}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    for (QWidget* part :
         {static_cast<QWidget*>(m_xName), static_cast<QWidget*>(m_x), static_cast<QWidget*>(m_logX),
          static_cast<QWidget*>(m_yName), static_cast<QWidget*>(m_y), static_cast<QWidget*>(m_logY),
          static_cast<QWidget*>(m_export)})
        line->addWidget(part, qobject_cast<QComboBox*>(part) ? 1 : 0);
    m_none->setProperty("type", QStringLiteral("secondary"));
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_none->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.px(8));
    column->addLayout(line);
    column->addWidget(m_chart, 1);
    column->addWidget(m_none, 1);
}

void ScatterPanel::retranslate()
{
    m_xName->setText(tr("X"));
    m_yName->setText(tr("Y"));
    m_x->setAccessibleName(tr("Figure on the horizontal axis"));
    m_y->setAccessibleName(tr("Figure on the vertical axis"));
    m_logX->setText(tr("Log"));
    m_logY->setText(tr("Log"));
    m_logX->setAccessibleName(tr("Logarithmic horizontal axis"));
    m_logY->setAccessibleName(tr("Logarithmic vertical axis"));
    m_export->setText(tr("Export chart…"));
    m_export->setAccessibleName(tr("Export chart…"));
    m_none->setText(tr("No row that is shown has both figures. Choose others, or search for less."));
    fill();
}

void ScatterPanel::setTable(const CatalogueTable& table)
{
    m_table = &table;
    m_rows.clear();
    m_selected.clear();
    for (QComboBox* box : {m_x, m_y}) {
        const QSignalBlocker quiet(box);
        box->clear();
    }
    fill();
    choose(firstChoice(m_from));
}

/// Keeps what is chosen.
void ScatterPanel::fill()
{
    if (!m_table)
        return;
    const auto figures = figuresOf(*m_table);
    const ScatterChoice kept = choice();
    for (QComboBox* box : {m_x, m_y}) {
        const QSignalBlocker quiet(box);
        box->clear();
        for (const FieldInfo* info : figures)
            box->addItem(catalogueTitle(*info), toQt(info->key));
        const std::string& key = box == m_x ? kept.x : kept.y;
        const int found = key.empty() ? -1 : box->findData(QString::fromStdString(key));
        box->setCurrentIndex(found >= 0 ? found : std::min(box == m_x ? 0 : 1, box->count() - 1));
    }
    redraw();
}

ScatterChoice ScatterPanel::choice() const
{
    return {m_x->currentData().toString().toStdString(), m_y->currentData().toString().toStdString(),
            m_logX->isChecked(), m_logY->isChecked()};
}

void ScatterPanel::choose(const ScatterChoice& choice)
{
    m_x->setCurrentIndex(std::max(0, m_x->findData(QString::fromStdString(choice.x))));
    m_y->setCurrentIndex(std::max(0, m_y->findData(QString::fromStdString(choice.y))));
    m_logX->setChecked(choice.logX);
    m_logY->setChecked(choice.logY);
}

void ScatterPanel::setRows(std::vector<std::size_t> rows, std::vector<std::size_t> selected)
{
    m_rows = std::move(rows);
    m_selected = std::move(selected);
    redraw();
}

void ScatterPanel::redraw()
{
    if (!m_table)
        return;
    const ChartData points = scatterOf(m_from, m_rows, m_selected, choice(), m_drawn);
    m_chart->setData(points);
    m_chart->setVisible(!m_drawn.empty());
    m_export->setEnabled(!m_drawn.empty());
    m_none->setVisible(m_drawn.empty());
}

void ScatterPanel::openExport() { openExportDialog(*m_chart, m_look, window()); }

} // namespace jw
