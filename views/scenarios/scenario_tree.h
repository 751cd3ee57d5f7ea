// The scenarios as a tree: each below the one it is based on, those of a group below its name; named, ordered
// and grouped right there.
#pragma once

#include <QTreeWidget>

#include <optional>
#include <set>

#include "document/plan_document.h"

class QMenu;

namespace jw {

class Look;

/// F2 renames, Alt+Up and Down reorder, Ctrl+D duplicates, Delete removes; dragged onto another a scenario is
/// based on it, dragged onto the name of a group or beside one of it, it is in that group. A group that is
/// folded stays so while scenarios come and go.
class ScenarioTree final : public QTreeWidget {
    Q_OBJECT

public:
    enum class Drop { Above, On, Below };

    ScenarioTree(PlanDocument& document, const Look& look, QWidget* parent = nullptr);

    void rename(); ///< opens the editor of the current one
    void rebuild();
    void follow();      ///< rebuilds if the plan is another than it shows
    void showCurrent(); ///< selects the scenario that the pages show
    void duplicateCurrent();
    void moveCurrent(int by);
    void removeCurrent(); ///< of several selected all
    /// The scenarios selected, of the name of a group all that stand below it; in plan order, never the
    /// baseline.
    [[nodiscard]] std::vector<std::size_t> chosen() const;
    void groupChosen(const QString& group); ///< "": into none
    /// What dropping scenarios on `target`, or in the gap above or below it, does.
    void drop(const std::vector<std::size_t>& from, std::size_t target, Drop where);
    void dropOnGroup(const std::vector<std::size_t>& from, const QTreeWidgetItem& heading, Drop where);
    /// The row of a group's name among the scenarios based on `parent`; nullptr where there is none.
    [[nodiscard]] QTreeWidgetItem* headingOf(const std::string& group, std::size_t parent = 0);

signals:
    void edited();
    void refused(const jw::Error& error); ///< an edit

protected:
    void dropEvent(QDropEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool tell(const Result<void>& done);                 ///< of an edit: was it taken?
    using Below = std::vector<std::vector<std::size_t>>; ///< by position: the scenarios based on each
    void addItem(std::size_t scenario, QTreeWidgetItem* parent, const Below& below);
    QTreeWidgetItem* addHeading(const std::string& group, QTreeWidgetItem* parent);
    void addBasedOn(std::size_t scenario, QTreeWidgetItem* item, const Below& below);
    [[nodiscard]] std::string keyOf(const QTreeWidgetItem& item) const;
    [[nodiscard]] std::vector<std::string> uidsOf(const std::vector<std::size_t>& scenarios) const;
    [[nodiscard]] std::vector<std::size_t> dragged() const;
    [[nodiscard]] bool onHeading() const; ///< is the current row the name of a group?
    void renamed(QTreeWidgetItem* item);
    void renameGroup(QTreeWidgetItem& heading);
    void renameScenario(QTreeWidgetItem& item, std::size_t scenario);
    void resetName(QTreeWidgetItem& item, const QString& name);
    void fillGroups(QMenu& menu);
    void askForGroup();
    void retranslate();

    PlanDocument& m_document;
    const Look& m_look;
    PlanPtr m_shown;
    std::set<std::string> m_folded; ///< keys of items
    bool m_filling = false;
};

} // namespace jw
