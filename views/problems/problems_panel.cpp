#include "views/problems/problems_panel.h"

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "views/common/focus_ring.h"
#include "views/common/icons.h"
#include "views/common/look.h"

namespace jw {
namespace {

Icon iconOf(Severity severity)
{
    return severity == Severity::Error     ? Icon::Error
           : severity == Severity::Warning ? Icon::Warning
                                           : Icon::Info;
}

QColor Theme::*colorOf(Severity severity)
{
    return severity == Severity::Error     ? &Theme::worse
           : severity == Severity::Warning ? &Theme::attention
                                           : &Theme::secondary;
}

/// Icon, word and wrapped text.
class ProblemDelegate final : public QStyledItemDelegate {
public:
    ProblemDelegate(const Look& look, QObject* parent) : QStyledItemDelegate(parent), m_look(look) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
        const int width = view ? view->viewport()->width() : m_look.px(600);
        const QRect text =
            QFontMetrics(m_look.font(Type::Body))
                .boundingRect(textRect(QRect(0, 0, width, 10000)), Qt::TextWordWrap, index.data().toString());
        return {width, std::max(m_look.px(30), text.height() + m_look.px(12))};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = m_look.theme();
        const auto severity = static_cast<Severity>(index.data(ProblemsModel::SeverityRole).toInt());
        painter->save();
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
            painter->fillRect(option.rect,
                              option.state & QStyle::State_Selected ? theme.accentGround : theme.raised);
        const int top = option.rect.top() + m_look.px(6), side = m_look.px(16);
        const int left = option.rect.left() + m_look.px(10);
        lineIcon(m_look, iconOf(severity), colorOf(severity)).paint(painter, left, top, side, side);
        painter->setPen(theme.*colorOf(severity));
        painter->setFont(m_look.font(Type::LabelStrong));
        painter->drawText(QRect(left + m_look.px(24), top, m_look.px(70), side), Qt::AlignVCenter,
                          severityText(severity));
        painter->setPen(theme.text);
        painter->setFont(m_look.font(Type::Body));
        painter->drawText(textRect(option.rect).adjusted(0, m_look.px(4), 0, 0), Qt::TextWordWrap,
                          index.data().toString());
        if ((option.state & QStyle::State_HasFocus) && option.widget && option.widget->hasFocus())
            paintFocusRing(*painter, m_look, option.rect, 4);
        painter->restore();
    }

private:
    [[nodiscard]] QRect textRect(const QRect& cell) const
    {
        return cell.adjusted(m_look.px(108), 0, -m_look.px(10), 0);
    }

    const Look& m_look;
};

} // namespace

ProblemsPanel::ProblemsPanel(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                             QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_evaluation(evaluation),
      m_summary(new QLabel(this)),
      m_list(new QListView(this))
{
    m_summary->setProperty("type", QStringLiteral("secondary"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ProblemDelegate(look, m_list));
    setRingsItself(*m_list);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(look.px(12), look.px(6), look.px(12), look.px(6));
    rows->addWidget(m_summary);
    rows->addWidget(m_list, 1);
    connect(m_list, &QListView::activated, this, &ProblemsPanel::goTo);
    connect(&document, &PlanDocument::planChanged, this, &ProblemsPanel::refresh);
    connect(&document, &PlanDocument::currentScenarioChanged, this, &ProblemsPanel::refresh);
    connect(&evaluation, &PlanEvaluation::evaluated, this, &ProblemsPanel::refresh);
    connect(&look, &Look::lookChanged, m_list, &QListView::doItemsLayout);
    retranslate();
}

void ProblemsPanel::retranslate()
{
    setAccessibleName(tr("Problems"));
    m_list->setAccessibleName(tr("Problems"));
    refresh();
}

void ProblemsPanel::refresh()
{
    m_model.setProblems(problemsOf(m_document, *m_evaluation.latest()));
    m_summary->setText(count() == 0 ? tr("Nothing is wrong or odd.")
                                    : tr("Errors: %1, warnings: %2, notes: %3. Enter goes to the field.")
                                          .arg(m_model.count(Severity::Error))
                                          .arg(m_model.count(Severity::Warning))
                                          .arg(m_model.count(Severity::Note)));
    if (count() != m_told) {
        m_told = count();
        emit countChanged(m_told);
    }
}

void ProblemsPanel::goTo(const QModelIndex& index)
{
    const QString path = index.data(ProblemsModel::ProblemPathRole).toString();
    if (!path.isEmpty())
        emit goToRequested(path);
}

void ProblemsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace jw
