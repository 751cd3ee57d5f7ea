#include "views/sensitivity/measure_form.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

#include "engine/result_paths.h"
#include "views/common/look.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"
#include "views/forms/number_line.h"
#include "views/sensitivity/optimize_words.h"

namespace jw {
namespace {

constexpr FieldInfo weightInfo{
    .key = "weight", .term = {JW_TERM("jw::Term", "Weight")}, .lower = 0.0, .positive = true};

constexpr int columns = 3;

/// The unit in which a limit is typed where no other is given.
UnitName limitUnit(const std::string& name, const FieldInfo& info)
{
    if (name == "time")
        return nameOf(unit::days);
    if (name == "energy")
        return nameOf(unit::megawattHours);
    return info.term.unit;
}

} // namespace

/// Made in the order of Tab.
MeasureForm::MeasureForm(const Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_aimName(new QLabel(this)),
      m_aim(new QComboBox(this)),
      m_weights(new QWidget(this)),
      m_weightsName(new QLabel(m_weights)),
      m_limitsName(new QLabel(this)),
      m_add(new QPushButton(this)),
      m_clear(new QPushButton(this)),
      m_weightGrid(new QGridLayout),
      m_limitGrid(new QGridLayout)
{
    build(look);
    for (std::size_t k = 0; k < measureWords.size(); ++k)
        addLine(std::string(measureWords[k]), measureField(k));
    setTabOrder(&m_lines.back().weight->input(), m_add);
    setTabOrder(m_add, m_clear);
    connect(m_aim, &QComboBox::activated, this, [this] {
        m_weights->setVisible(isSum());
        emit changed();
    });
    connect(m_add, &QPushButton::clicked, this, [this] { pick(); });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        removeAdded();
        emit changed();
    });
    retranslate();
}

void MeasureForm::build(const Look& look)
{
    m_aimName->setProperty("type", QStringLiteral("label"));
    m_aimName->setBuddy(m_aim);
    m_aim->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_aim->setMinimumContentsLength(16);
    m_weights->hide();
    for (QLabel* label : {m_weightsName, m_limitsName})
        label->setWordWrap(true);
    auto* aim = new QVBoxLayout;
    aim->setSpacing(4);
    aim->addWidget(m_aimName);
    aim->addWidget(m_aim);
    auto* first = new QGridLayout;
    first->addLayout(aim, 0, 0);
    for (int at = 1; at < columns; ++at)
        first->addWidget(new QWidget(this), 0, at); // what has nothing in it gets no spacing either
    for (QGridLayout* grid : {first, m_weightGrid, m_limitGrid}) {
        grid->setHorizontalSpacing(look.px(16));
        for (int at = 0; at < columns; ++at)
            grid->setColumnStretch(at, 1);
    }
    auto* weights = new QVBoxLayout(m_weights);
    weights->setContentsMargins(0, 0, 0, 0);
    weights->addWidget(m_weightsName);
    weights->addLayout(m_weightGrid);
    auto* limits = new QHBoxLayout;
    limits->addWidget(m_limitsName, 1);
    limits->addWidget(m_add);
    limits->addWidget(m_clear);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(12));
    column->addLayout(first);
    column->addWidget(m_weights);
    column->addLayout(limits);
    column->addLayout(m_limitGrid);
}

// Lines ---------------------------------------------------------------------------------------------------

void MeasureForm::addLine(const std::string& name, const FieldInfo& info)
{
    const int at = static_cast<int>(m_lines.size());
    Line line{name, &info, new NumberLine(m_weights), new NumberLine(this)};
    if (!m_lines.empty()) {
        setTabOrder(&m_lines.back().weight->input(), &line.weight->input());
        setTabOrder(&m_lines.back().limit->input(), &line.limit->input());
    }
    m_weightGrid->addWidget(line.weight, at / columns, at % columns, Qt::AlignTop);
    m_limitGrid->addWidget(line.limit, at / columns, at % columns, Qt::AlignTop);
    for (NumberLine* each : {line.weight, line.limit})
        connect(each, &NumberLine::changed, this, &MeasureForm::changed);
    m_lines.push_back(line);
}

void MeasureForm::removeAdded()
{
    while (m_lines.size() > measureWords.size()) {
        for (NumberLine* each : {m_lines.back().weight, m_lines.back().limit}) {
            each->hide();
            each->disconnect(this);
            each->deleteLater();
        }
        m_lines.pop_back();
    }
    fillAims();
    showLines();
}

void MeasureForm::clear()
{
    removeAdded();
    for (const Line& line : m_lines) {
        line.weight->setValue({});
        line.limit->setValue({});
    }
    m_aim->setCurrentIndex(0);
    m_weights->hide();
}

// What is asked -------------------------------------------------------------------------------------------

bool MeasureForm::isSum() const { return m_aim->currentIndex() == m_aim->count() - 1; }

std::vector<AskedMeasure> MeasureForm::given(NumberLine* Line::*part) const
{
    std::vector<AskedMeasure> measures;
    for (const Line& line : m_lines)
        if (const auto value = (line.*part)->value())
            measures.push_back({line.name, *value});
    return measures;
}

std::vector<AskedMeasure> MeasureForm::objective() const
{
    if (isSum())
        return given(&Line::weight);
    const auto at = static_cast<std::size_t>(std::max(0, m_aim->currentIndex()));
    return {{m_lines[at].name, 1.0}};
}

std::vector<AskedMeasure> MeasureForm::limits() const { return given(&Line::limit); }

QString MeasureForm::missing() const
{
    const auto isRefused = [&](const Line& line) {
        return line.limit->isRefused() || (isSum() && line.weight->isRefused());
    };
    if (std::ranges::any_of(m_lines, isRefused))
        return tr("Correct the number that cannot be read.");
    if (isSum() && objective().empty())
        return tr("Give a weight to each result that is added up.");
    return {};
}

// Words ---------------------------------------------------------------------------------------------------

void MeasureForm::setPlan(const PlanPtr& resolved)
{
    m_plan = resolved;
    fillAims();
    showLines();
}

/// A usual measure by its name; another result with what it is of.
QString MeasureForm::titleOf(const Line& line) const
{
    const bool usual = !m_plan || std::ranges::find(measureWords, line.name) != measureWords.end();
    return usual ? termText(line.info->term.name) : resultTitle(namedPath(*m_plan, line.name), *line.info);
}

/// The choice stays where it is still there.
void MeasureForm::fillAims()
{
    const int before = m_aim->currentIndex();
    const bool sum = before >= 0 && isSum();
    const QSignalBlocker quiet(m_aim);
    m_aim->clear();
    for (const Line& line : m_lines)
        m_aim->addItem(titleOf(line));
    m_aim->addItem(tr("Several, weighted"));
    const int last = m_aim->count() - 1;
    m_aim->setCurrentIndex(sum ? last : before >= 0 && before < last ? before : 0);
    m_weights->setVisible(sum);
}

/// What the lines count, in the currency of the plan.
void MeasureForm::showLines()
{
    m_clear->setEnabled(m_lines.size() > measureWords.size());
    if (!m_plan)
        return;
    for (const Line& line : m_lines) {
        const QString title = titleOf(line);
        line.limit->setKind(resultNumber(title, *line.info, limitUnit(line.name, *line.info), *m_plan));
        NumberKind weight = fieldNumber(title, weightInfo, {"", 1.0}, *m_plan);
        const QString unit = unitWords(line.info->term.unit, line.info->dim, *m_plan);
        //: behind a weight: %1 is a unit such as kWh
        weight.unit = unit.isEmpty() ? QString() : tr("for each %1").arg(unit);
        weight.words = [words = weight.words](const Error& error) {
            return error.kind == Error::Kind::MustBePositive
                       ? tr("%1 is not above 0. A weight is a number above 0, such as 0.1.")
                             .arg(QLocale().toString(error.value, 'g', 6))
                       : words(error);
        };
        line.weight->setKind(std::move(weight));
    }
    alignUnits();
}

/// All lines end at the same edge of their column, whatever the unit behind them.
void MeasureForm::alignUnits()
{
    for (NumberLine* Line::*const part : {&Line::weight, &Line::limit}) {
        int widest = 0;
        for (const Line& line : m_lines)
            widest = std::max(widest, (line.*part)->unitWidth());
        for (const Line& line : m_lines)
            (line.*part)->setUnitWidth(widest);
    }
}

void MeasureForm::retranslate()
{
    m_aimName->setText(tr("To be least"));
    m_aim->setAccessibleName(tr("What is to be least"));
    m_aim->setToolTip(tr("One result, or the sum of several, each times its weight"));
    m_weightsName->setText(tr("Weights; empty is not counted; of continuous work per year"));
    m_limitsName->setText(tr("Limits: at most; empty is none; of continuous work per year"));
    m_add->setText(tr("Other result…"));
    m_add->setToolTip(tr("Any result of the plan can be limited or made least, such as hardware or water"));
    m_clear->setText(tr("Remove others"));
    m_clear->setToolTip(tr("Leaves the usual results alone"));
    fillAims();
    showLines();
}

} // namespace jw
