// The pages at the left edge: icon, name, badge; icons only when the window is narrow.
#pragma once

#include <vector>

#include <QListView>

#include "views/common/icons.h"

class QStandardItem;
class QStandardItemModel;

namespace jw {

/// A page, or the head of a section when `page` is empty
struct NavigationEntry {
    QString page;  ///< key, never shown
    QString title; ///< translated
    Icon icon = Icon::Start;
};

/// Up and Down change the page at once. 208 px wide, 60 when compact.
class NavigationList final : public QListView {
    Q_OBJECT

public:
    explicit NavigationList(const Look& look, QWidget* parent = nullptr);

    /// Also used again after a change of language: the current page stays.
    void setEntries(const std::vector<NavigationEntry>& entries);
    /// "" removes the badge. Tone::Attention puts it on an attention ground.
    void setBadge(const QString& page, const QString& badge, Tone tone = Tone::Neutral);

    [[nodiscard]] QString currentPage() const;
    /// Does nothing for an unknown key.
    void setCurrentPage(const QString& page);

    [[nodiscard]] bool isCompact() const { return m_compact; }
    void setCompact(bool compact);

signals:
    void pageChanged(const QString& page);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    [[nodiscard]] QStandardItem* find(const QString& page) const;
    void applyLook();

    const Look& m_look;
    QStandardItemModel* m_model; ///< owned by this list
    bool m_compact = false;
};

} // namespace jw
