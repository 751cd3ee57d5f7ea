#include "views/common/navigation_list.h"

#include <QPainter>
#include <QStandardItemModel>

#include "views/common/cell_delegate.h"
#include "views/common/focus_ring.h"
#include "views/common/look.h"

namespace jw {
namespace {

enum Role { PageRole = Qt::UserRole + 1, BadgeRole, ToneRole };

/// A row: a page with icon and badge, or the head of a section (a thin line when compact)
class NavigationDelegate final : public CellDelegate {
public:
    NavigationDelegate(const Look& look, NavigationList* list)
        : CellDelegate(look, list),
          m_look(look),
          m_list(*list)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.data(PageRole).toString().isEmpty())
            paintHead(*painter, option, index);
        else
            paintPage(*painter, option, index);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const bool head = index.data(PageRole).toString().isEmpty();
        const int text = QFontMetrics(m_look.font(Type::Body)).height() + m_look.px(8);
        return {m_look.px(60), head ? m_look.px(m_list.isCompact() ? 18 : 30) : qMax(m_look.px(32), text)};
    }

private:
    void paintHead(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
    {
        const QRect row = option.rect.adjusted(m_look.px(14), 0, -m_look.px(8), 0);
        if (m_list.isCompact()) {
            painter.fillRect(QRect(row.left(), row.center().y(), row.width(), 1), m_look.theme().softBorder);
            return;
        }
        QFont font = m_look.font(Type::Small);
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(m_look.theme().secondary);
        painter.drawText(row.adjusted(0, 0, 0, -m_look.px(4)), Qt::AlignLeft | Qt::AlignBottom,
                         index.data().toString().toUpper());
    }

    void paintPage(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
    {
        const Theme& theme = m_look.theme();
        const bool current = index == m_list.currentIndex();
        const int beside = m_look.px(m_list.isCompact() ? 4 : 8); // compact: room for a badge beside the icon
        const QRect row = option.rect.adjusted(beside, 0, -beside, 0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(current ? theme.accentGround : theme.raised);
        if (current || option.state & QStyle::State_MouseOver)
            painter.drawRoundedRect(row, m_look.px(6), m_look.px(6));
        if (current)
            painter.fillRect(
                QRect(row.left(), row.top() + m_look.px(7), m_look.px(3), row.height() - m_look.px(14)),
                theme.accent);
        const int side = m_look.px(18);
        const int left = m_list.isCompact() ? row.center().x() - side / 2 : row.left() + m_look.px(12);
        const auto icon = static_cast<Icon>(index.data(Qt::DecorationRole).toInt());
        lineIcon(m_look, icon, current ? &Theme::accent : &Theme::secondary)
            .paint(&painter, QRect(left, row.center().y() - side / 2, side, side));
        const QRect badge = paintBadge(painter, row, index);
        if (!m_list.isCompact())
            paintTitle(painter, row.adjusted(m_look.px(40), 0, -badge.width() - m_look.px(8), 0), index);
        if (option.state & QStyle::State_HasFocus && m_list.hasFocus())
            paintFocusRing(painter, m_look, row, 6);
    }

    void paintTitle(QPainter& painter, const QRect& place, const QModelIndex& index) const
    {
        const bool current = index == m_list.currentIndex();
        const QFont font = m_look.font(current ? Type::BodyStrong : Type::Body);
        painter.setFont(font);
        painter.setPen(current ? m_look.theme().accent : m_look.theme().text);
        painter.drawText(
            place, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, place.width()));
    }

    [[nodiscard]] QFont badgeFont(bool attention) const
    {
        if (!m_list.isCompact())
            return m_look.font(attention ? Type::LabelStrong : Type::Label);
        QFont font = m_look.font(Type::Small);
        font.setWeight(QFont::DemiBold);
        return font;
    }

    /// Returns the room it took.
    QRect paintBadge(QPainter& painter, const QRect& row, const QModelIndex& index) const
    {
        const QString text = index.data(BadgeRole).toString();
        if (text.isEmpty())
            return {};
        const bool attention = index.data(ToneRole).toInt() == static_cast<int>(Tone::Attention);
        if (m_list.isCompact() && !attention)
            return {};
        const QFont font = badgeFont(attention);
        const int height = m_look.px(m_list.isCompact() ? 14 : 18),
                  wider = m_look.px(m_list.isCompact() ? 5 : 10);
        const int width = qMax(height, QFontMetrics(font).horizontalAdvance(text) + wider);
        QRect place(row.right() - m_look.px(8) - width, row.center().y() - height / 2, width, height);
        if (m_list.isCompact()) // inside the ring of the focus, which is 2 wide
            place.moveTopRight(row.topRight() + QPoint(-m_look.px(3), m_look.px(3)));
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_look.theme().attentionGround);
        if (attention)
            painter.drawRoundedRect(place, height / 2.0, height / 2.0);
        painter.setFont(font);
        painter.setPen(attention ? m_look.theme().attention : m_look.theme().secondary);
        painter.drawText(place, Qt::AlignCenter, text);
        return place;
    }

    const Look& m_look;
    const NavigationList& m_list;
};

} // namespace

NavigationList::NavigationList(const Look& look, QWidget* parent)
    : QListView(parent),
      m_look(look),
      m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new NavigationDelegate(look, this));
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Pages"));
    connect(&look, &Look::lookChanged, this, &NavigationList::applyLook);
    applyLook();
}

void NavigationList::setEntries(const std::vector<NavigationEntry>& entries)
{
    const QString page = currentPage();
    const QSignalBlocker quiet(this);
    setAccessibleName(tr("Pages"));
    m_model->clear();
    for (const NavigationEntry& entry : entries) {
        auto* item = new QStandardItem(entry.title);
        item->setData(entry.page, PageRole);
        item->setData(static_cast<int>(entry.icon), Qt::DecorationRole);
        item->setToolTip(entry.title);
        item->setFlags(entry.page.isEmpty() ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_model->appendRow(item);
    }
    setCurrentPage(page);
}

void NavigationList::setBadge(const QString& page, const QString& badge, Tone tone)
{
    QStandardItem* item = find(page);
    if (!item)
        return;
    item->setData(badge, BadgeRole);
    item->setData(static_cast<int>(tone), ToneRole);
    //: %1 is a page, %2 the number in its badge
    item->setData(badge.isEmpty() ? item->text() : tr("%1, %2").arg(item->text(), badge),
                  Qt::AccessibleTextRole);
}

QString NavigationList::currentPage() const { return currentIndex().data(PageRole).toString(); }

void NavigationList::setCurrentPage(const QString& page)
{
    if (const QStandardItem* item = find(page))
        setCurrentIndex(item->index());
}

void NavigationList::setCompact(bool compact)
{
    m_compact = compact;
    applyLook();
}

void NavigationList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    viewport()->update();
    if (const QString page = current.data(PageRole).toString(); !page.isEmpty())
        emit pageChanged(page);
}

QStandardItem* NavigationList::find(const QString& page) const
{
    for (int row = 0; row < m_model->rowCount() && !page.isEmpty(); ++row) {
        if (m_model->item(row)->data(PageRole).toString() == page)
            return m_model->item(row);
    }
    return nullptr;
}

void NavigationList::applyLook()
{
    setViewportMargins(0, m_look.px(8), 0, m_look.px(8));
    setFixedWidth(m_look.px(m_compact ? 60 : 208));
    scheduleDelayedItemsLayout();
    viewport()->update();
}

} // namespace jw
