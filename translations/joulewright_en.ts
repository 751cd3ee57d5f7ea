<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%1… (%n parts)</source>
        <extracomment>%1 is the beginning of a long sum, %n the number of its parts</extracomment>
        <translation>
            <numerusform>%1… (%n part)</numerusform>
            <numerusform>%1… (%n parts)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::CalibrationDialog</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) have fewer than %1 operating points and are not fitted.</source>
        <extracomment>%1 is the least number of operating points of a set</extracomment>
        <translation>
            <numerusform>%n set have fewer than %1 operating points and are not fitted.</numerusform>
            <numerusform>%n sets have fewer than %1 operating points and are not fitted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) repeat a measurement and count once.</source>
        <translation>
            <numerusform>%n row repeat a measurement and count once.</numerusform>
            <numerusform>%n rows repeat a measurement and count once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::ComparePage</name>
    <message numerus="yes">
        <source>%n scenario(s)</source>
        <translation>
            <numerusform>%n scenario</numerusform>
            <numerusform>%n scenarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n input(s) differ</source>
        <translation>
            <numerusform>%n input differs</numerusform>
            <numerusform>%n inputs differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::DayCells</name>
    <message numerus="yes">
        <source>A day has 24 numbers, one for each hour; %n were pasted.</source>
        <translation>
            <numerusform>A day has 24 numbers, one for each hour; %n were pasted.</numerusform>
            <numerusform>A day has 24 numbers, one for each hour; %n were pasted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::DayTable</name>
    <message numerus="yes">
        <source>The promise is not kept in %n hour(s).</source>
        <translation>
            <numerusform>The promise is not kept in %n hour.</numerusform>
            <numerusform>The promise is not kept in %n hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More is asked than the machines serve in %n hour(s).</source>
        <translation>
            <numerusform>More is asked than the machines serve in %n hour.</numerusform>
            <numerusform>More is asked than the machines serve in %n hours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::EntityForm</name>
    <message numerus="yes">
        <source>%n of %1 fields differs from the baseline</source>
        <extracomment>%n of the fields of a form has another value than in the baseline, %1 is how many fields there are</extracomment>
        <translation>
            <numerusform>%n of %1 fields differs from the baseline</numerusform>
            <numerusform>%n of %1 fields differ from the baseline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More: %n field(s)</source>
        <translation>
            <numerusform>More: %n field</numerusform>
            <numerusform>More: %n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::FileActions</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” (%2) has %n edit(s) that were not saved, the last at %3.</source>
        <translation>
            <numerusform>“%1” (%2) has %n edit that was not saved, made at %3.</numerusform>
            <numerusform>“%1” (%2) has %n edits that were not saved, the last at %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::FleetPage</name>
    <message numerus="yes">
        <source>%n node group(s)</source>
        <translation>
            <numerusform>%n node group</numerusform>
            <numerusform>%n node groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::FrontierTable</name>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>%n GPU</numerusform>
            <numerusform>%n GPUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::GoalStrip</name>
    <message numerus="yes">
        <source>%1 · %n row(s)</source>
        <extracomment>%1 is a group of metrics such as GPU-hours and days</extracomment>
        <translation>
            <numerusform>%1 · %n row</numerusform>
            <numerusform>%1 · %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>P10–P90 bands · %n row(s)</source>
        <translation>
            <numerusform>P10–P90 bands · %n row</numerusform>
            <numerusform>P10–P90 bands · %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::ImportDialog</name>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as in the plan</source>
        <translation>
            <numerusform>%n as in the plan</numerusform>
            <numerusform>%n as in the plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%n unreadable</numerusform>
            <numerusform>%n unreadable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import the %n other row(s)</source>
        <translation>
            <numerusform>Import the %n other row</numerusform>
            <numerusform>Import the %n other rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be taken and would be left out.</source>
        <translation>
            <numerusform>%n row cannot be taken and would be left out.</numerusform>
            <numerusform>%n rows cannot be taken and would be left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::LayoutSearchDialog</name>
    <message numerus="yes">
        <source>%n possible layout(s)</source>
        <translation>
            <numerusform>%n possible layout</numerusform>
            <numerusform>%n possible layouts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::LayoutTable</name>
    <message numerus="yes">
        <source>%n layout(s) that need more than twice as much are not drawn.</source>
        <translation>
            <numerusform>%n layout that need more than twice as much are not drawn.</numerusform>
            <numerusform>%n layouts that need more than twice as much are not drawn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::MainWindow</name>
    <message numerus="yes">
        <source>%1 · %n year(s) from %2</source>
        <extracomment>%1 is a currency, %n the years of the plan, %2 the first of them</extracomment>
        <translation>
            <numerusform>%1 · %n year from %2</numerusform>
            <numerusform>%1 · %n years from %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n input(s) need attention</source>
        <translation>
            <numerusform>%n input needs attention</numerusform>
            <numerusform>%n inputs need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::OptimizeView</name>
    <message numerus="yes">
        <source>%Ln more number(s) of GPUs are rounded up to whole nodes.</source>
        <translation>
            <numerusform>%Ln more number of GPUs is rounded up to whole nodes.</numerusform>
            <numerusform>%Ln more numbers of GPUs are rounded up to whole nodes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln combination(s) have no layout.</source>
        <translation>
            <numerusform>%Ln combination has no layout.</numerusform>
            <numerusform>%Ln combinations have no layout.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln combination(s) are had in a way that has no price: set it in the plan.</source>
        <translation>
            <numerusform>%Ln combination is had in a way that has no price: set it in the plan.</numerusform>
            <numerusform>%Ln combinations are had in a way that has no price: set it in the plan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln combination(s) do not hold the load of the service.</source>
        <translation>
            <numerusform>%Ln combination does not hold the load of the service.</numerusform>
            <numerusform>%Ln combinations do not hold the load of the service.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln combination(s) are refused by the plan. The first: %1</source>
        <extracomment>%1 is a sentence that says why</extracomment>
        <translation>
            <numerusform>%Ln combination is refused by the plan. The first: %1</numerusform>
            <numerusform>%Ln combinations are refused by the plan. The first: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::OwnOrRentChart</name>
    <message numerus="yes">
        <source>Owned for %n year(s)</source>
        <translation>
            <numerusform>Owned for %n year</numerusform>
            <numerusform>Owned for %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reserved for %n year(s)</source>
        <translation>
            <numerusform>Reserved for %n year</numerusform>
            <numerusform>Reserved for %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept %n year(s), owning is never cheaper than %1.</source>
        <extracomment>%1 is a rent such as &quot;on demand at 2 USD/h per GPU&quot;</extracomment>
        <translation>
            <numerusform>Kept %n year, owning is never cheaper than %1.</numerusform>
            <numerusform>Kept %n years, owning is never cheaper than %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Owning is cheaper than %1 up to %2 when kept %n year(s).</source>
        <extracomment>%1 is a rent such as &quot;reserved at 2 USD/h per GPU&quot;, %2 a utilization such as &quot;43 %&quot;</extracomment>
        <translation>
            <numerusform>Owning is cheaper than %1 up to %2 when kept %n year.</numerusform>
            <numerusform>Owning is cheaper than %1 up to %2 when kept %n years.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Owning is cheaper than %1 at any utilization when kept %n year(s).</source>
        <extracomment>%1 is a rent such as &quot;reserved at 2 USD/h per GPU&quot;</extracomment>
        <translation>
            <numerusform>Owning is cheaper than %1 at any utilization when kept %n year.</numerusform>
            <numerusform>Owning is cheaper than %1 at any utilization when kept %n years.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Owning is cheaper than %1 from %2 on when kept %n year(s).</source>
        <extracomment>%1 is a rent such as &quot;on demand at 2 USD/h per GPU&quot;, %2 a utilization such as &quot;43 %&quot;</extracomment>
        <translation>
            <numerusform>Owning is cheaper than %1 from %2 on when kept %n year.</numerusform>
            <numerusform>Owning is cheaper than %1 from %2 on when kept %n years.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reserved for %n year(s) at %1</source>
        <translation>
            <numerusform>reserved for %n year at %1</numerusform>
            <numerusform>reserved for %n years at %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::OwnOrRentPanel</name>
    <message numerus="yes">
        <source> year(s) kept</source>
        <translation>
            <numerusform> year kept</numerusform>
            <numerusform> years kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::PasteDialog</name>
    <message numerus="yes">
        <source>Take %n cell(s)</source>
        <translation>
            <numerusform>Take %n cell</numerusform>
            <numerusform>Take %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new row(s)</source>
        <translation>
            <numerusform>%n new row</numerusform>
            <numerusform>%n new rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be taken and stay(s) as it was</source>
        <translation>
            <numerusform>%n cannot be taken and stays as it was</numerusform>
            <numerusform>%n cannot be taken and stay as they were</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::Problems</name>
    <message numerus="yes">
        <source>%1: %n value(s) of your own without a source. A reader cannot check them. Set a source.</source>
        <extracomment>%1 is the name of a site, group or workload, %n how many of its values</extracomment>
        <translation>
            <numerusform>%1: %n value of your own without a source. A reader cannot check it. Set a source.</numerusform>
            <numerusform>%1: %n values of your own without a source. A reader cannot check them. Set a source.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::RemoveDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::RowDetails</name>
    <message numerus="yes">
        <source>%n field(s) differ</source>
        <translation>
            <numerusform>%n field differ</numerusform>
            <numerusform>%n fields differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::RunTimeline</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the run ends %n day(s) behind it</source>
        <translation>
            <numerusform>the run ends %n day behind it</numerusform>
            <numerusform>the run ends %n days behind it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the run ends %n day(s) before it</source>
        <translation>
            <numerusform>the run ends %n day before it</numerusform>
            <numerusform>the run ends %n days before it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::ScenarioTree</name>
    <message numerus="yes">
        <source>%n scenario(s)</source>
        <translation>
            <numerusform>%n scenario</numerusform>
            <numerusform>%n scenarios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::ScenariosPage</name>
    <message numerus="yes">
        <source>%n scenario(s)</source>
        <translation>
            <numerusform>%n scenario</numerusform>
            <numerusform>%n scenarios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::ServicePanel</name>
    <message numerus="yes">
        <source>%1 on %n GPU(s)</source>
        <extracomment>where the memory of a replica ends: %1 is an amount such as &quot;320 GiB&quot;</extracomment>
        <translation>
            <numerusform>%1 on %n GPU</numerusform>
            <numerusform>%1 on %n GPUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::SitesPage</name>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n site</numerusform>
            <numerusform>%n sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::SweepView</name>
    <message numerus="yes">
        <source>The plan refuses %n point(s); the first: %1</source>
        <extracomment>%n is a number of points, %1 why the first of them has no result</extracomment>
        <translation>
            <numerusform>The plan refuses %n point; the first: %1</numerusform>
            <numerusform>The plan refuses %n points; the first: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %n point(s) the machines of a service do not hold its load.</source>
        <extracomment>%n is a number of points</extracomment>
        <translation>
            <numerusform>At %n point the machines of a service do not hold its load.</numerusform>
            <numerusform>At %n points the machines of a service do not hold its load.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %n point(s) the machines of a service do not hold its load in some of the samples.</source>
        <extracomment>%n is a number of points</extracomment>
        <translation>
            <numerusform>At %n point the machines of a service do not hold its load in some of the samples.</numerusform>
            <numerusform>At %n points the machines of a service do not hold its load in some of the samples.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::TopBar</name>
    <message numerus="yes">
        <source>%n override(s)</source>
        <translation>
            <numerusform>%n override</numerusform>
            <numerusform>%n overrides</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::WorkloadsPage</name>
    <message numerus="yes">
        <source>%n workload(s)</source>
        <translation>
            <numerusform>%n workload</numerusform>
            <numerusform>%n workloads</numerusform>
        </translation>
    </message>
</context>
</TS>
